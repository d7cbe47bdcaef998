package import SanadModel
import SanadText

/// One article as `sanad annotate` prints it: the fields of `extract`, sentences and mentions.
package struct AnnotationRecord: Encodable, Sendable {
  private let article: ArticleRecord
  private let sentences: [[Int]]
  private let mentions: [MentionRecord]

  private enum CodingKeys: String, CodingKey { case sentences, mentions }

  package init(_ annotated: AnnotatedArticle) {
    var noticed = annotated.article
    noticed.notices += annotated.text.notices
    article = ArticleRecord(noticed)
    let text = FieldWriter(annotated.article.text, field: nil, entities: annotated.entities)
    let title = FieldWriter(annotated.article.title, field: "title", entities: annotated.entities)
    sentences = annotated.text.sentences.map { text.map.codePoints(of: $0.range) }
    mentions = title.records(annotated.title) + text.records(annotated.text)
  }

  package func encode(to encoder: any Encoder) throws {
    try article.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(mentions, forKey: .mentions)
  }
}

/// Writes the mentions of one field.
private struct FieldWriter {
  let text: SourceText
  let map: CodePointMap
  let field: String?
  let entities: [Entity]

  init(_ text: SourceText, field: String?, entities: [Entity]) {
    self.text = text
    map = CodePointMap(text)
    self.field = field
    self.entities = entities
  }

  func records(_ annotations: Annotations) -> [MentionRecord] {
    let all =
      annotations.dates.map { ($0.range, MentionRecord.Facts.date($0)) }
      + annotations.quantities.map { ($0.range, .quantity($0)) }
      + annotations.names.map { ($0.range, .name($0, entities[$0.entity])) }
      + annotations.quotes.map { ($0.range, .quote($0)) }
      + annotations.attributions.map { ($0.range, .attribution($0)) }
    return all.ordered(byPlace: \.0).map { record($0, $1) }
  }

  private func record(_ range: TextRange, _ facts: MentionRecord.Facts) -> MentionRecord {
    MentionRecord(field: field, range: range, text: text, map: map, facts: facts)
  }
}
