import SanadModel
import SanadText

/// CSL-JSON: the articles as reference managers and word processors cite them.
enum CitationExport {
  static func items(_ source: ExportSource, _ maker: ExportMaker) -> [JSONNode] {
    source.account.articles.map { item($0.article, by: maker) }
  }

  /// The item of an article; where a sentence of it is cited, with that as an annotation and its own link.
  static func item(
    _ article: Article, sentence: String? = nil, link: String? = nil, by maker: ExportMaker? = nil
  ) -> JSONNode {
    .fields([
      "id": article.id.node, "type": "article-newspaper",
      "title": article.title.isEmpty ? nil : article.title.string.node,
      "container-title": (article.outlet ?? article.host).node,
      "author": .list(article.authors.map { ["literal": $0.node] }),
      "issued": article.published.map { date($0.date) },
      "URL": (link ?? article.url).flatMap { TextFragment.isWeb($0) ? $0.node : nil },
      "annote": sentence.node,
      // What a reference manager keeps and prints nowhere.
      "custom": maker.map { ["program": $0.program.node, "packs": $0.packs.node] },
      "language": article.language.node, "publisher-place": article.place.node,
    ])
  }

  private static func date(_ date: CivilDate) -> JSONNode {
    ["date-parts": [[.integer(date.year), .integer(date.month), .integer(date.day)]]]
  }
}
