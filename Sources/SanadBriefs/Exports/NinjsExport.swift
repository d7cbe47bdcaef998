import SanadModel
import SanadText

/// IPTC ninjs 3.1: a story as a composite item, each article associated with it.
enum NinjsExport {
  private static let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"

  static func item(_ source: ExportSource, _ maker: ExportMaker) -> JSONNode {
    let sentences = source.brief.lines.map {
      source.text($0.pointer.article, $0.pointer.range)
    }
    return .fields([
      "uri": source.storyID.node, "type": "composite", "representationType": "full",
      "pubStatus": "usable", "language": source.language.node, "title": source.title.node,
      "versionCreated": source.newest.node,
      "headlines": [["value": source.title.node]],
      "bodies": [
        ["contentType": "text/plain", "value": sentences.joined(separator: "\n").node],
        ["contentType": "application/xhtml+xml", "value": markup(source).node],
      ],
      "infoSources": .list(outlets(source)),
      "people": .list(names(source, .person)), "organisations": .list(names(source, .organization)),
      "places": .list(names(source, .place)),
      "associations": .list(source.account.articles.map { association($0.article) }),
      "altIds": [
        ["role": "sanad", "value": source.account.id.node],
        ["role": "program", "value": maker.program.node],
        ["role": "packs", "value": maker.packs.node],
      ],
      "standard": ["name": "ninjs", "version": "3.1", "schema": schema.node],
    ])
  }

  private static func association(_ article: Article) -> JSONNode {
    .fields([
      "name": (article.title.isEmpty ? article.id : article.title.string).node,
      "uri": ExportSource.id(article).node, "rel": "source", "type": "text",
      "language": article.language.node,
      "by": article.authors.isEmpty
        ? nil : article.authors.joined(separator: ", ").node,
      "firstCreated": ExportSource.moment(article.published).node,
      "versionCreated": ExportSource.moment(article.updated ?? article.published).node,
      "located": article.place.node,
      "infoSources": (article.outlet ?? article.host).map { [["name": $0.node]] },
      "altIds": [["role": "sanad", "value": article.id.node]],
    ])
  }

  /// Each sentence with the article it stands in.
  private static func markup(_ source: ExportSource) -> String {
    let paragraphs = source.brief.lines.map { line in
      let article = source.id(line.pointer.article)
      let words = HTMLText(source.text(line.pointer.article, line.pointer.range)).description
      return "<blockquote cite=\"\(HTMLText(article))\"><p>\(words)</p></blockquote>"
    }
    return "<div xmlns=\"http://www.w3.org/1999/xhtml\">\(paragraphs.joined())</div>"
  }

  private static func outlets(_ source: ExportSource) -> [JSONNode] {
    let names = Set(source.account.articles.compactMap { $0.article.outlet ?? $0.article.host })
    return names.sorted().map { ["name": $0.node, "role": "source"] }
  }

  private static func names(_ source: ExportSource, _ type: NameType) -> [JSONNode] {
    let names = source.account.articles.flatMap { $0.entities.filter { $0.type == type } }
    return Set(names.map(\.name)).sorted().map { ["name": $0.node] }
  }
}
