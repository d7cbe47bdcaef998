import SanadLanguages
import SanadModel
import SanadText

/// Months, days of the week and zones of every pack: the boilerplate of a page mixes languages.
struct CalendarWords: Sendable {
  private var months: [WordHash: Int] = [:]
  private var weekdays: [WordHash: Int] = [:]
  private var zones: [WordHash: Int] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    for pack in languages.packs {
      try Self.read(try pack.table("months"), "number", into: &months)
      try Self.read(try pack.table("weekdays"), "number", into: &weekdays)
      try Self.read(try pack.table("zones"), "minutes", into: &zones)
    }
    try Self.read(try languages.common.table("months"), "number", into: &months)
  }

  /// Phrases of several words are left out: a page's own times use the short forms.
  private static func read(
    _ table: PackTable, _ value: String, into map: inout [WordHash: Int]
  ) throws(PackError) {
    let (word, value) = (try table.column("word"), try table.column(value))
    for row in table.rows {
      let text = try row.word(word)
      if text.utf8.contains(UInt8(ascii: " ")) { continue }
      let number = try row.integer(value)
      if map[WordHash(text)] == nil { map[WordHash(text)] = number }
    }
  }

  func month(_ token: Token) -> Int? { token.kind == .word ? months[token.hash] : nil }
  func weekday(_ token: Token) -> Int? { token.kind == .word ? weekdays[token.hash] : nil }
  /// Minutes east of UTC.
  func zone(_ token: Token) -> Int? { token.kind == .word ? zones[token.hash] : nil }
}
