import SanadBriefs
public import SanadModel

/// Where each finding comes from.
extension Pipeline {
  /// What was found in one article, as values to encode.
  public static func explanations(
    of article: AnnotatedArticle
  ) -> [any Encodable & Sendable] { ArticleExplainer(article).explanations }

  /// Why an article is in its story with others; nothing for one that began it.
  public static func explanations(
    of reason: StoryReason, in article: AnnotatedArticle
  ) -> [any Encodable & Sendable] {
    StoryReasonExplainer(reason, of: article.article).explanations
  }

  /// What was found across the articles of a story.
  public static func explanations(of brief: Brief) -> [any Encodable & Sendable] {
    StoryExplainer(brief).explanations
  }
}

/// Shows explanations on a terminal.
public struct ExplanationPrinter: Sendable {
  private var text: ExplanationText

  public init(columns: Int, isColoured: Bool) {
    text = ExplanationText(TextFormat.Options(width: columns, isColoured: isColoured))
  }

  public mutating func text(of article: AnnotatedArticle) -> String {
    text.text(of: ArticleExplainer(article).explanations)
  }

  public mutating func text(of reason: StoryReason, in article: AnnotatedArticle) -> String {
    text.text(of: StoryReasonExplainer(reason, of: article.article).explanations)
  }

  public mutating func text(of brief: Brief) -> String {
    text.text(of: StoryExplainer(brief).explanations)
  }
}
