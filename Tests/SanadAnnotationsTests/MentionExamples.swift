import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

/// A row of `examples-….tsv`: a text with its mentions marked, and their values in order.
struct MentionExample: CustomTestStringConvertible, Sendable {
  let tag: String
  let marked: String
  let published: String
  let values: [String]
  let maker: Maker

  var testDescription: String { "\(maker): \(marked)" }

  /// The rows of all packs' tables called `name`.
  static func all(_ name: String) throws -> [MentionExample] {
    var examples: [MentionExample] = []
    for pack in try Languages().packs {
      let table = try pack.table(name)
      let (text, values) = (try table.column("text"), try table.column("values"))
      let published = table.columns.firstIndex(of: "published")
      for row in table.rows {
        examples.append(
          MentionExample(
            tag: pack.tag, marked: row.text(text), published: published.map(row.text) ?? "",
            values: row.list(values), maker: row.maker))
      }
    }
    return examples
  }

  /// The text as an article of that day, with sentences, dates and quantities.
  func annotated() throws -> AnnotatedArticle {
    var article = Article(id: "example", text: MarkedText(marked).text)
    article.language = tag
    article.published = Timestamp(iso: published)
    return try Self.annotator().annotated(article)
  }

  static func annotator() throws -> Annotator { try shared.get() }

  /// Built once: reading the packs costs more than all examples together.
  private static let shared = Result { try Annotator(languages: Languages()) }
}
