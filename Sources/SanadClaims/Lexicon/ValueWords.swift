import SanadLanguages
import SanadText

/// Words of one language that tell what a value is of and as of when, from `value-words.tsv`.
struct ValueWords: Sendable {
  let words: WordClassTable
  let saying, citing, future, asOf, dayPart, relation, night, today, about, stop: WordClasses
  let verb, initial, ordinal, unmeasured, rank, updating, person, contrast: WordClasses
  /// 1 for Monday.
  let weekdays: [WordHash: Int]
  let months: [WordHash: Int]
  let decimalMark: UInt8
  let isDayFirst: Bool

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let words = try WordClassTable(pack: pack, table: "value-words")
    func classes(_ name: String) -> WordClasses { words.classes[name] ?? [] }
    self.words = words
    saying = classes("saying")
    citing = classes("citing")
    future = classes("future")
    asOf = classes("as-of")
    dayPart = classes("day-part")
    relation = classes("relation")
    night = classes("night")
    today = classes("today")
    about = classes("about")
    stop = classes("stop")
    verb = classes("verb")
    initial = classes("initial")
    ordinal = classes("ordinal")
    unmeasured = classes("unmeasured")
    rank = classes("rank")
    updating = classes("updating")
    person = classes("person")
    contrast = classes("contrast")
    weekdays = try Self.numbers(pack.table("weekdays"))
    months = try Self.numbers(pack.table("months"))
    decimalMark = pack.numberMarks.decimal
    isDayFirst = try pack.table("date-order").rows.first?.text(0).hasPrefix("d") ?? false
  }

  private static func numbers(_ table: PackTable) throws(PackError) -> [WordHash: Int] {
    let (word, number) = (try table.column("word"), try table.column("number"))
    var numbers: [WordHash: Int] = [:]
    for row in table.rows { numbers[WordHash(try row.word(word))] = try row.integer(number) }
    return numbers
  }
}
