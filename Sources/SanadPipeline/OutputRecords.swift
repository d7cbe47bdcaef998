import SanadBriefs
public import SanadModel

/// One article as `sanad extract` prints it; see `Documentation/Schemas/extract.schema.json`.
///
/// Offsets in every record are Unicode code points from zero, half open.
public struct ExtractRecord: Encodable, Sendable {
  private let content: ArticleRecord

  /// The record of `article`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  public init(_ article: Article) { content = ArticleRecord(article) }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

/// One article with its mentions as `sanad annotate` prints it; see `annotate.schema.json`.
public struct AnnotateRecord: Encodable, Sendable {
  private let content: AnnotationRecord

  /// The record of `annotated`.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text and mentions.
  public init(_ annotated: AnnotatedArticle) { content = AnnotationRecord(annotated) }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

/// One article's story as `sanad cluster` prints it; see `cluster.schema.json`.
public struct ClusterRecord: Encodable, Sendable {
  private enum Content: Sendable {
    case assignment(StoryRecord)
    case reason(StoryReasonRecord)
  }

  private let content: Content

  /// The story alone.
  public init(_ assignment: StoryAssignment) { content = .assignment(StoryRecord(assignment)) }

  /// The story with what decided on it, as `--explain` asks for.
  ///
  /// - Parameters:
  ///   - reason: why the article is in its story.
  ///   - article: the one that was assigned.
  ///   - nearest: the article that `reason` names.
  public init(_ reason: StoryReason, of article: AnnotatedArticle, nearest: AnnotatedArticle?) {
    content = .reason(
      StoryReasonRecord(reason, text: article.article.text, nearest: nearest?.article.text))
  }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws {
    switch content {
    case .assignment(let record): try record.encode(to: encoder)
    case .reason(let record): try record.encode(to: encoder)
    }
  }
}

/// One story of the document that `sanad brief --format json` prints.
public struct BriefStoryRecord: Encodable, Sendable {
  private let content: AccountRecord

  /// The record of one story's brief.
  public init(_ brief: Brief) { content = AccountRecord(brief) }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

/// With what the document is made.
public struct BriefProgramRecord: Encodable, Sendable {
  private let content: ProgramRecord

  /// - Parameters:
  ///   - program: the version of the program that makes it.
  ///   - packs: SHA-256 of the language packs, in hexadecimal digits.
  public init(program: String?, packs: String?) {
    content = ProgramRecord(version: program, packs: packs)
  }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

/// The accounts of stories as `sanad brief --format json` prints them; see `brief.schema.json`.
public struct BriefDocument: Encodable, Sendable {
  private let content: BriefRecord

  /// The document of some briefs.
  ///
  /// - Parameters:
  ///   - briefs: in the order of the document.
  ///   - program: the version of the program that makes it.
  ///   - packs: SHA-256 of the language packs, in hexadecimal digits.
  public init(_ briefs: [Brief], program: String? = nil, packs: String? = nil) {
    content = BriefRecord(briefs, version: program, packs: packs)
  }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

/// One finding and what made it as `sanad explain` prints it; see `explain.schema.json`.
public struct ExplainRecord: Encodable, Sendable {
  private let content: Explanation

  private init(_ explanation: Explanation) { content = explanation }

  /// What was found in one article.
  public static func records(of article: AnnotatedArticle) -> [ExplainRecord] {
    ArticleExplainer(article).explanations.map { ExplainRecord($0) }
  }

  /// Why an article is in its story with others; nothing for one that began it.
  public static func records(
    of reason: StoryReason, in article: AnnotatedArticle
  ) -> [ExplainRecord] {
    StoryReasonExplainer(reason, of: article.article).explanations.map { ExplainRecord($0) }
  }

  /// What was found across the articles of a story.
  public static func records(of brief: Brief) -> [ExplainRecord] {
    StoryExplainer(brief).explanations.map { ExplainRecord($0) }
  }

  /// Encodes the fields of the schema.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}
