import SanadBriefs
public import SanadModel

/// Shows articles and mentions on a terminal.
public struct ArticlePrinter: Sendable {
  private let options: TextFormat.Options

  /// A printer for a terminal of so many columns.
  public init(columns: Int, isColoured: Bool) {
    options = TextFormat.Options(width: columns, isColoured: isColoured)
  }

  /// Title, people, times and body; nothing in it steers the terminal.
  public func text(of article: Article) -> String { ArticleText(options).text(of: article) }

  /// The same with each mention.
  public func text(of annotated: AnnotatedArticle) -> String {
    MentionText(options).text(of: annotated)
  }
}
