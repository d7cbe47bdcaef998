import SanadBriefs
public import SanadModel

/// Shows explanations on a terminal.
public struct ExplanationPrinter: Sendable {
  private var text: ExplanationText

  /// A printer for a terminal of so many columns.
  public init(columns: Int, isColoured: Bool) {
    text = ExplanationText(TextFormat.Options(width: columns, isColoured: isColoured))
  }

  /// What was found in one article.
  public mutating func text(of article: AnnotatedArticle) -> String {
    text.text(of: ArticleExplainer(article).explanations)
  }

  /// Why an article is in its story.
  public mutating func text(of reason: StoryReason, in article: AnnotatedArticle) -> String {
    text.text(of: StoryReasonExplainer(reason, of: article.article).explanations)
  }

  /// What was found across the articles of a story.
  public mutating func text(of brief: Brief) -> String {
    text.text(of: StoryExplainer(brief).explanations)
  }
}
