import SanadBriefs
public import SanadModel

/// What each command prints, as values to encode.
extension Pipeline {
  public static func record(_ article: Article) -> any Encodable & Sendable {
    ArticleRecord(article)
  }

  public static func record(_ annotated: AnnotatedArticle) -> any Encodable & Sendable {
    AnnotationRecord(annotated)
  }

  public static func record(_ assignment: StoryAssignment) -> any Encodable & Sendable {
    StoryRecord(assignment)
  }

  /// - Parameter nearest: the article that `reason` names.
  public static func record(
    _ reason: StoryReason, of article: AnnotatedArticle, nearest: AnnotatedArticle?
  ) -> any Encodable & Sendable {
    StoryReasonRecord(reason, text: article.article.text, nearest: nearest?.article.text)
  }

  public static func record(_ briefs: [Brief]) -> any Encodable & Sendable { BriefRecord(briefs) }
}
