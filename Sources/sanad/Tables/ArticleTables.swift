import SanadModel
import SanadTables
import SanadText

/// An article and the story it is in.
struct ArticleRow {
  let story: String
  let article: Article

  static func table() throws(TableError) -> TableDefinition<ArticleRow> {
    try TableDefinition(
      "articles", meaning: "One article, its newest version.",
      columns: [
        .init("id", .string, meaning: "The article's id.") { .string($0.article.id) },
        .init("story", .string, meaning: "The story it is in.") { .string($0.story) },
        .init("url", .string, isOptional: true, meaning: "Its address.") { .init($0.article.url) },
        .init("title", .string, meaning: "Its title; empty where it has none.") {
          .string($0.article.title.string)
        },
        .init("outlet", .string, isOptional: true, meaning: "The outlet as readers know it.") {
          .init($0.article.outlet)
        },
        .init("host", .string, isOptional: true, meaning: "The host of its address.") {
          .init($0.article.host)
        },
        .init("authors", .string, meaning: "Its authors, parted by semicolons.") {
          .string($0.article.authors.joined(separator: "; "))
        },
        .init("published", .string, isOptional: true, meaning: "ISO 8601, as precise as known.") {
          .init($0.article.published?.description)
        },
        .init("published_at", .timestamp, isOptional: true, meaning: "The same as a moment.") {
          Self.moment($0.article.published)
        },
        .init("day", .date, isOptional: true, meaning: "The day of publication.") {
          $0.article.published.map { .date(days: Int32($0.date.dayNumber)) } ?? .null
        },
        .init("published_from", .string, isOptional: true, meaning: "Where the time was found.") {
          .init($0.article.publishedFrom?.rawValue)
        },
        .init("language", .string, meaning: "BCP 47.") { .string($0.article.language) },
        .init("truncated", .boolean, meaning: "Whether the page breaks off.") {
          .boolean($0.article.truncated)
        },
        .init("text", .string, meaning: "The body; offsets of other tables point here.") {
          .string($0.article.text.string)
        },
      ])
  }

  /// Null where no clock time with a zone is known.
  private static func moment(_ time: Timestamp?) -> TableValue {
    guard let time, time.time?.offset != nil else { return .null }
    let seconds = time.minutesSinceEpoch * 60 + (time.time?.second ?? 0)
    return .timestamp(microseconds: Int64(seconds) * 1_000_000)
  }
}

/// A mention in an article, with what its kind gives.
struct MentionRow {
  let article: String
  let field: String
  let kind: String
  let range: [Int]
  let text: String
  let maker: String
  var value: String?
  var quantity: Quantity?
  var type: String?
  var name: String?
  var stance: String?

  static func table() throws(TableError) -> TableDefinition<MentionRow> {
    var columns: [TableDefinition<MentionRow>.Column] = [
      .init("article", .string, meaning: "The article's id.") { .string($0.article) },
      .init("field", .string, meaning: "title or text.") { .string($0.field) },
      .init("kind", .string, meaning: "date, quantity, name, quote or attribution.") {
        .string($0.kind)
      },
      .init("start", .int32, meaning: "First code point.") { .init($0.range[0]) },
      .init("end", .int32, meaning: "The code point after the last.") { .init($0.range[1]) },
      .init("text", .string, meaning: "The words.") { .string($0.text) },
      .init("value", .string, isOptional: true, meaning: "A date's ISO 8601.") {
        .init($0.value)
      },
    ]
    columns += SharedColumns.bounds { $0.quantity }
    columns.append(
      .init("qualifier", .string, isOptional: true, meaning: "How a quantity is hedged.") {
        .init($0.quantity?.qualifier.rawValue)
      })
    columns += SharedColumns.measure { $0.quantity }
    columns += [
      .init("type", .string, isOptional: true, meaning: "Of a name, or of a source.") {
        .init($0.type)
      },
      .init("name", .string, isOptional: true, meaning: "Entity, speaker or source.") {
        .init($0.name)
      },
      .init("stance", .string, isOptional: true, meaning: "Of a source to what it says.") {
        .init($0.stance)
      },
      .init("maker", .string, meaning: "The rule or pack row that found it.") {
        .string($0.maker)
      },
    ]
    return try TableDefinition(
      "mentions", meaning: "One date, quantity, name, quotation or source in an article.",
      columns: columns)
  }

  /// The mentions of an article, the title's first, by kind and place.
  static func rows(of annotated: AnnotatedArticle) -> [MentionRow] {
    let article = annotated.article
    return rows(of: annotated.title, "title", article.title, annotated)
      + rows(of: annotated.text, "text", article.text, annotated)
  }

  private static func rows(
    of layers: Annotations, _ field: String, _ text: SourceText, _ annotated: AnnotatedArticle
  ) -> [MentionRow] {
    let map = CodePointMap(text)
    func row(_ kind: String, _ range: TextRange, _ maker: Maker) -> MentionRow {
      MentionRow(
        article: annotated.article.id, field: field, kind: kind, range: map.codePoints(of: range),
        text: text[range], maker: maker.name)
    }
    let dates = layers.dates.map { date in
      with(row("date", date.range, date.maker)) { $0.value = date.value.description }
    }
    let quantities = layers.quantities.map { quantity in
      with(row("quantity", quantity.range, quantity.maker)) { $0.quantity = quantity.value }
    }
    let names = layers.names.map { name in
      with(row("name", name.range, name.maker)) {
        $0.type = name.type.rawValue
        $0.name = annotated.entities[name.entity].name
      }
    }
    let quotes = layers.quotes.map { quote in
      with(row("quote", quote.range, quote.maker)) { $0.name = quote.speaker }
    }
    let attributions = layers.attributions.map { source in
      with(row("attribution", source.range, source.maker)) {
        $0.type = source.kind.rawValue
        $0.name = source.source
        $0.stance = source.stance.rawValue
      }
    }
    return dates + quantities + names + quotes + attributions
  }

  private static func with(
    _ row: MentionRow, _ change: (inout MentionRow) -> Void
  ) -> MentionRow {
    var row = row
    change(&row)
    return row
  }
}
