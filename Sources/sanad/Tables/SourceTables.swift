import SanadModel
import SanadTables

struct QuoteRow {
  let story: String
  let number: Int
  let variant: Int
  let speaker: String
  let via: String?
  let place: Place

  static func rows(_ places: AccountPlaces) -> [QuoteRow] {
    places.account.quotations.enumerated().flatMap { number, quotation in
      quotation.variants.enumerated().map { variant, item in
        QuoteRow(
          story: places.account.id, number: number, variant: variant, speaker: quotation.speaker,
          via: item.via, place: places.place(item.pointer))
      }
    }
  }

  static func table() throws(TableError) -> TableDefinition<QuoteRow> {
    try TableDefinition(
      "quotes", meaning: "One rendering of what somebody said.",
      columns: [
        .init("story", .string, meaning: "The story's id.") { .string($0.story) },
        .init("quote", .int32, meaning: "The utterance's place in the story.") {
          .init($0.number)
        },
        .init("variant", .int32, meaning: "The rendering's place, the fullest first.") {
          .init($0.variant)
        },
        .init("speaker", .string, meaning: "Who said it.") { .string($0.speaker) },
        .init("via", .string, isOptional: true, meaning: "Through whom it came.") {
          .init($0.via)
        },
        .init("article", .string, meaning: "The article's id.") { .string($0.place.article) },
        .init("start", .int32, meaning: "First code point.") { .init($0.place.range[0]) },
        .init("end", .int32, meaning: "The code point after the last.") {
          .init($0.place.range[1])
        },
        .init("text", .string, meaning: "The words.") { .string($0.place.text) },
      ])
  }
}

struct SourceRow {
  let story: String
  let edge: SourceGraph.Edge
  let from: SourceGraph.Node?
  let to: SourceGraph.Node?
  let place: Place

  static func rows(_ places: AccountPlaces) -> [SourceRow] {
    var nodes: [String: SourceGraph.Node] = [:]
    for node in places.account.sources.nodes { nodes[node.id] = node }
    return places.account.sources.edges.map { edge in
      SourceRow(
        story: places.account.id, edge: edge, from: nodes[edge.from], to: nodes[edge.to],
        place: places.place(edge.evidence))
    }
  }

  static func table() throws(TableError) -> TableDefinition<SourceRow> {
    try TableDefinition(
      "sources", meaning: "Who takes from whom, with the words that show it.",
      columns: [
        .init("story", .string, meaning: "The story's id.") { .string($0.story) },
        .init("kind", .string, meaning: "cites, copies or translates.") {
          .string($0.edge.kind.rawValue)
        },
        .init("from", .string, meaning: "Who takes, by id.") { .string($0.edge.from) },
        .init("from_name", .string, isOptional: true, meaning: "The same by name.") {
          .init($0.from?.name)
        },
        .init("from_kind", .string, isOptional: true, meaning: "article, outlet and so on.") {
          .init($0.from?.kind.rawValue)
        },
        .init("to", .string, meaning: "From whom, by id.") { .string($0.edge.to) },
        .init("to_name", .string, isOptional: true, meaning: "The same by name.") {
          .init($0.to?.name)
        },
        .init("to_kind", .string, isOptional: true, meaning: "agency, official and so on.") {
          .init($0.to?.kind.rawValue)
        },
        .init("article", .string, meaning: "Where the words stand.") {
          .string($0.place.article)
        },
        .init("start", .int32, meaning: "First code point.") { .init($0.place.range[0]) },
        .init("end", .int32, meaning: "The code point after the last.") {
          .init($0.place.range[1])
        },
        .init("text", .string, meaning: "The words.") { .string($0.place.text) },
        .init("maker", .string, meaning: "The rule that found it.") {
          .string($0.edge.maker.name)
        },
      ])
  }
}

struct ReuseRow {
  let story: String
  let passage: SharedPassage
  let first: Place
  let second: Place

  static func rows(_ places: AccountPlaces) -> [ReuseRow] {
    places.account.passages.map { passage in
      ReuseRow(
        story: places.account.id, passage: passage,
        first: places.place(passage.first, passage.firstRange),
        second: places.place(passage.second, passage.secondRange))
    }
  }

  static func table() throws(TableError) -> TableDefinition<ReuseRow> {
    try TableDefinition(
      "reuse", meaning: "One passage that two articles of a story share.",
      columns: [
        .init("story", .string, meaning: "The story's id.") { .string($0.story) },
        .init("first", .string, meaning: "One article.") { .string($0.first.article) },
        .init("first_start", .int32, meaning: "First code point in it.") {
          .init($0.first.range[0])
        },
        .init("first_end", .int32, meaning: "The code point after the last.") {
          .init($0.first.range[1])
        },
        .init("second", .string, meaning: "The other article.") { .string($0.second.article) },
        .init("second_start", .int32, meaning: "First code point in it.") {
          .init($0.second.range[0])
        },
        .init("second_end", .int32, meaning: "The code point after the last.") {
          .init($0.second.range[1])
        },
        .init("direction", .string, meaning: "forward: the other took it from the first.") {
          .string($0.passage.direction.rawValue)
        },
        .init("maker", .string, meaning: "The rule that decided the direction.") {
          .string($0.passage.maker.name)
        },
        .init("text", .string, meaning: "The passage in the first.") { .string($0.first.text) },
      ])
  }
}
