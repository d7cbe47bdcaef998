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

  public static func record(_ briefs: [Brief]) -> any Encodable & Sendable { BriefRecord(briefs) }
}
