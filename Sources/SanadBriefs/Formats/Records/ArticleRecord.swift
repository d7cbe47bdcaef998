package import SanadModel
import SanadText

/// One article as `sanad extract` prints it.
package struct ArticleRecord: Encodable, Sendable {
  package struct BlockRecord: Encodable, Sendable {
    let kind: String
    let text: String
  }

  let id: String
  @Nullable var url: String?
  @Nullable var title: String?
  let authors: [String]
  let editors: [String]
  @Nullable var outlet: String?
  @Nullable var host: String?
  @Nullable var place: String?
  @Nullable var section: String?
  @Nullable var published: String?
  @Nullable var publishedFrom: String?
  @Nullable var updated: String?
  let credits: [CreditRecord]
  let language: String
  let truncated: Bool
  let text: String
  let blocks: [BlockRecord]
  let notices: [NoticeRecord]

  package init(_ article: Article) {
    id = article.id
    url = article.url
    title = article.title.isEmpty ? nil : article.title.string
    authors = article.authors
    editors = article.editors
    outlet = article.outlet
    host = article.host
    place = article.place
    section = article.section
    published = article.published?.description
    publishedFrom = article.publishedFrom?.rawValue
    updated = article.updated?.description
    credits = article.credits.map {
      CreditRecord(source: $0.name, kind: $0.kind.rawValue, evidence: $0.evidence)
    }
    language = article.language
    truncated = article.truncated
    text = article.text.string
    blocks = article.blocks.map { BlockRecord(kind: $0.kind.rawValue, text: $0.text) }
    notices = NoticeRecord.records(article.notices, in: article.text)
  }
}

/// A source the page credits as a whole.
package struct CreditRecord: Encodable, Sendable {
  let source: String
  let kind: String
  let evidence: String
}
