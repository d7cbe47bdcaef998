import SanadLanguages
import SanadModel
import SanadText

/// A word or phrase that a date can start with.
enum DateTerm: Sendable {
  case month(Int, isDatedOnly: Bool)
  case weekday(Int, WeekdayUse)
  case relative(RelativeDate)
  case role(DateRole)
  /// The first word of a number
  case number
}

/// Where a word is the name of a day.
enum WeekdayUse: String, Sendable, CaseIterable {
  case always = ""
  /// Only with a capital: `Minggu` is Sunday, `minggu` a week.
  case capital
  /// Only beside a date: `Sun`
  case dated
}

/// The words that dates of one language are built with.
///
/// A class, since every reader holds it.
final class DateLexicon: Sendable {
  /// Day and month in figures: which stands first.
  enum Order: String, Sendable, CaseIterable { case dmy, mdy }

  /// Roles a date can start with; the others are looked up where they are expected.
  static let openingRoles: [DateRole] = [
    .dateUnit, .weekdayLead, .decadeLead, .clock, .quarter, .half, .stage, .lastBefore,
    .thisBefore, .nextBefore, .monthUnit, .yearUnit,
  ]

  /// What a date can start with.
  let terms: PhraseTable<DateTerm>
  let months: PhraseTable<DateTerm>
  let weekdays: PhraseTable<DateTerm>
  let relatives: PhraseTable<DateTerm>
  let dayParts: PhraseTable<DayPart>
  let zones: PhraseTable<Int>
  let ordinals: PhraseTable<Int>
  let numerals: NumeralLexicon
  let order: Order
  /// Counted nouns and units: a number before one is no year.
  let counted: PhraseTable<Void>
  private let roles: WordRoleTables<DateRole>

  init(_ pack: LanguagePack) throws(PackError) {
    let months = try DateRows.months(pack)
    let weekdays = try DateRows.weekdays(pack)
    let relatives = try DateRows.relatives(pack)
    let words = try WordRoleRows.rows(of: DateRole.names, in: pack, "date-words")
    let opening: [Lexeme<DateTerm>] = words.compactMap { row in
      Self.openingRoles.first { row.payload.contains($0) }.map { row.map(DateTerm.role($0)) }
    }
    numerals = try NumeralLexicon(pack)
    let numbers = try DateRows.words(pack, "numerals")
    self.months = Lexeme.table(months, pack)
    self.weekdays = Lexeme.table(weekdays, pack)
    self.relatives = Lexeme.table(relatives, pack)
    terms = Lexeme.table(
      months + weekdays + relatives + numbers.map { $0.map(.number) } + opening, pack)
    dayParts = Lexeme.table(try DateRows.dayParts(pack), pack)
    zones = Lexeme.table(try DateRows.integers(pack, "zones", "minutes"), pack)
    ordinals = Lexeme.table(try DateRows.integers(pack, "ordinals", "number"), pack)
    counted = Lexeme.table(
      try DateRows.words(pack, "counted-nouns") + DateRows.words(pack, "units"), pack)
    order = try DateRows.order(pack)
    roles = WordRoleTables(words, pack)
  }

  /// The words and phrases that have `role`.
  subscript(role: DateRole) -> PhraseTable<Void> { roles[role] }

  /// The most tokens looked back over for a word before a date: `kira-kira` has three. Set by reading.
  static let lookBackTokenMax = 3
}
