import SanadBriefs
public import SanadModel

/// Shows articles and mentions on a terminal.
public struct ArticlePrinter: Sendable {
  private let options: TextFormat.Options

  public init(columns: Int, isColoured: Bool) {
    options = TextFormat.Options(width: columns, isColoured: isColoured)
  }

  public func text(of article: Article) -> String { ArticleText(options).text(of: article) }

  public func text(of annotated: AnnotatedArticle) -> String {
    MentionText(options).text(of: annotated)
  }
}
