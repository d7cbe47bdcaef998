package import SanadModel
import SanadTerminal
import SanadText

/// An article for a terminal: its title and times, its body, and the blocks left out of it.
package struct ArticleText: Sendable {
  /// Columns before a block that is not body. Set by reading.
  private static let blockIndent = 12

  private let options: TextFormat.Options

  package init(_ options: TextFormat.Options) { self.options = options }

  package func text(of article: Article) -> String {
    var canvas = TextCanvas(width: options.width, isColoured: options.isColoured)
    canvas.heading(article.id, .blue, symbol: "§")
    add(heading: article, to: &canvas)
    for block in article.blocks { add(block, to: &canvas) }
    for notice in article.notices {
      canvas.add(StyledText("! \(notice.kind.rawValue) \(notice.detail)", .yellow))
    }
    return canvas.text + "\n"
  }

  private func add(heading article: Article, to canvas: inout TextCanvas) {
    if !article.title.isEmpty { canvas.add(StyledText(article.title.string, .bold)) }
    let time = article.published.map { "\($0) (\(article.publishedFrom?.rawValue ?? ""))" }
    let people = article.authors + article.editors.filter { !article.authors.contains($0) }
    let facts = [article.outlet, article.place, time, article.language] + people.map { $0 }
    let cut = article.truncated ? [Notice.Kind.truncatedPage.rawValue] : []
    canvas.add(StyledText((facts.compactMap { $0 } + cut).joined(separator: " · "), .dim))
    canvas.blank()
  }

  private func add(_ block: Block, to canvas: inout TextCanvas) {
    guard block.kind != .title else { return }
    if block.kind.isBody {
      canvas.add(StyledText(block.text, block.kind == .heading ? .bold : []))
      canvas.blank()
    } else {
      canvas.add(
        StyledText(block.text, .dim), lead: StyledText(block.kind.rawValue, .dim),
        indent: Self.blockIndent)
    }
  }
}
