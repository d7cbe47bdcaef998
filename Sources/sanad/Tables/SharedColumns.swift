import SanadModel
import SanadTables

/// Columns that several tables have.
enum SharedColumns {
  /// Where a sentence stands, and the sentence.
  static func sentence<Row>(
    _ place: @escaping (Row) -> Place
  ) -> [TableDefinition<Row>.Column] {
    [
      .init("article", .string, meaning: "The article's id.") { .string(place($0).article) },
      .init("start", .int32, meaning: "First code point.") { .init(place($0).range[0]) },
      .init("end", .int32, meaning: "The code point after the last.") {
        .init(place($0).range[1])
      },
      .init("text", .string, meaning: "The sentence.") { .string(place($0).text) },
    ]
  }

  /// A value that a report gives: a quantity, or a date or words, of which `meaning` tells.
  static func value<Row>(
    meaning: String, _ value: @escaping (Row) -> ReportValue?
  ) -> [TableDefinition<Row>.Column] {
    let words = TableDefinition<Row>.Column(
      "value", .string, isOptional: true, meaning: meaning
    ) { .init(Self.words(of: value($0))) }
    return bounds { quantity(of: value($0)) } + measure { quantity(of: value($0)) } + [words]
  }

  /// The least and the greatest value of a quantity.
  static func bounds<Row>(
    _ quantity: @escaping (Row) -> Quantity?
  ) -> [TableDefinition<Row>.Column] {
    [
      .init("low", .double, isOptional: true, meaning: "The least value.") {
        .init(quantity($0)?.low)
      },
      .init("high", .double, isOptional: true, meaning: "The greatest value.") {
        .init(quantity($0)?.high)
      },
    ]
  }

  /// What a quantity is measured in, and what it counts.
  static func measure<Row>(
    _ quantity: @escaping (Row) -> Quantity?
  ) -> [TableDefinition<Row>.Column] {
    [
      .init("unit", .string, isOptional: true, meaning: "ISO 4217, percent, a unit.") {
        .init(quantity($0)?.unit)
      },
      .init("of", .string, isOptional: true, meaning: "The counted noun.") {
        .init(quantity($0)?.counted)
      },
    ]
  }

  private static func quantity(of value: ReportValue?) -> Quantity? {
    guard case .quantity(let quantity)? = value else { return nil }
    return quantity
  }

  private static func words(of value: ReportValue?) -> String? {
    switch value {
    case .date(let date): date.description
    case .words(let words): words
    case .quantity, nil: nil
    }
  }
}
