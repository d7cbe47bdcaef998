package import SanadLanguages
package import SanadModel
import SanadText

/// Makes an article of a page: title, people, times and body, each part keeping its place.
package struct ArticleExtractor: Sendable {
  private let languages: Languages

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
  }

  /// The article of `page`; odd pages give notices, never errors.
  package func article(of page: Page) -> Article {
    let source = SourceText(repairing: page.bytes)
    let lines = source.string.split(separator: "\n").map { $0.trimmingSpaces }
      .filter { !$0.isEmpty }
    var text = ""
    var blocks: [Block] = []
    for line in lines {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += line
      blocks.append(
        Block(
          kind: .paragraph, text: line, range: TextRange(start, text.utf8.count),
          maker: Maker("lines")))
    }
    var article = Article(
      id: page.id, url: page.url, title: SourceText(page.given.title ?? ""),
      text: SourceText(text))
    article.blocks = blocks
    article.outlet = page.given.outlet
    article.published = page.given.published.flatMap { Timestamp(iso: $0) }
    article.publishedFrom = article.published == nil ? nil : .given
    article.language = languages.language(of: article.text)
    return article
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
