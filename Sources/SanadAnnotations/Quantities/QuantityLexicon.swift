import SanadLanguages
import SanadModel
import SanadText

/// A noun that is often counted.
struct CountedNoun: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// `unit`: what is counted stands behind it
    case classifier
    /// `orang`: the same, before a noun for persons
    case people
    case person, thing
  }

  /// The form all its forms go back to; empty where that is the word itself.
  let lemma: String
  let kind: Kind
}

/// A word for what has happened to the counted, and how it stands beside a number.
struct CountState: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// Behind the counted, or before the number: `tewas`
    case event = ""
    case trait
    /// A verb that acts on what stands behind it: `menewaskan`
    case object
    /// The same where a number stands directly behind it: `killed 12 and injured 30`
    case either
  }

  let lemma: String
  let kind: Kind
}

/// The words that quantities of one language are built with.
///
/// A class, since every reader holds it: a copy of the tables is thirty references.
final class QuantityLexicon: Sendable {
  let numerals: NumeralLexicon
  /// A unit's name as printed.
  let units: PhraseTable<String>
  /// A unit's name where its word stands before the number: `magnitudo 5,6`
  let unitsBefore: PhraseTable<String>
  /// ISO 4217 of money words before a number, and of those behind one
  let currenciesBefore: PhraseTable<String>
  let currenciesAfter: PhraseTable<String>
  let hedgesBefore: PhraseTable<Qualifier>
  let hedgesAfter: PhraseTable<Qualifier>
  let hedgesSuffixed: PhraseTable<Qualifier>
  let nouns: PhraseTable<CountedNoun>
  /// What has happened to the counted: `tewas`
  let states: PhraseTable<CountState>
  let stopwords: PhraseTable<Void>
  /// Whether the head of a noun phrase is its last word, as in English.
  let isHeadLast: Bool
  /// How verbs begin that may stand behind a number.
  let verbStarts: VerbStarts
  let endings: [(ending: [UInt8], lemma: [UInt8])]
  private let roles: WordRoleTables<QuantityRole>

  init(_ pack: LanguagePack) throws(PackError) {
    numerals = try NumeralLexicon(pack)
    units = numerals.units
    unitsBefore = try QuantityRows.strings(pack, "units-before", "unit")
    currenciesBefore = try QuantityRows.currencies(pack, except: "after")
    currenciesAfter = try QuantityRows.currencies(pack, except: "before")
    hedgesBefore = try QuantityRows.hedges(pack, position: "before")
    hedgesAfter = try QuantityRows.hedges(pack, position: "after")
    hedgesSuffixed = try QuantityRows.hedges(pack, position: "suffix")
    nouns = try QuantityRows.nouns(pack)
    states = try QuantityRows.states(pack)
    endings = try QuantityRows.endings(pack)
    isHeadLast = try pack.table("noun-order").rows.first?.text(0) == "last"
    verbStarts = try VerbStarts(pack: pack)
    stopwords = pack.stopwords
    let words = try WordRoleRows.rows(of: QuantityRole.names, in: pack, "quantity-words")
    roles = WordRoleTables(words, pack)
  }

  /// The words and phrases that have `role`.
  subscript(role: QuantityRole) -> PhraseTable<Void> { roles[role] }
}

/// Reads the tables of quantities.
enum QuantityRows {
  static func strings(
    _ pack: LanguagePack, _ name: String, _ column: String
  ) throws(PackError) -> PhraseTable<String> {
    let table = try pack.table(name)
    let value = try table.column(column)
    return Lexeme.table(
      try Lexeme.rows(table, "word") { (row) throws(PackError) in try row.word(value) }, pack)
  }

  /// The currencies but for those whose place is `place`.
  static func currencies(
    _ pack: LanguagePack, except position: String
  ) throws(PackError) -> PhraseTable<String> {
    let table = try pack.table("currencies")
    let (code, column) = (try table.column("code"), try table.column("position"))
    return Lexeme.table(
      try Lexeme.rows(table, "word") { (row) throws(PackError) in
        row.text(column) == position ? nil : try row.word(code)
      }, pack)
  }

  static func hedges(
    _ pack: LanguagePack, position: String
  ) throws(PackError) -> PhraseTable<Qualifier> {
    let table = try pack.table("qualifiers")
    let (qualifier, column) = (try table.column("qualifier"), try table.column("position"))
    return Lexeme.table(
      try Lexeme.rows(table, "phrase") { (row) throws(PackError) in
        guard row.text(column) == position else { return nil }
        return try row.choice(qualifier, of: Qualifier.self)
      }, pack)
  }

  static func states(_ pack: LanguagePack) throws(PackError) -> PhraseTable<CountState> {
    let table = try pack.table("count-states")
    let (lemma, kind) = (try table.column("lemma"), try table.column("kind"))
    return Lexeme.table(
      try Lexeme.rows(table, "word") { (row) throws(PackError) in
        CountState(
          lemma: try row.word(lemma), kind: try row.choice(kind, of: CountState.Kind.self))
      }, pack)
  }

  static func nouns(_ pack: LanguagePack) throws(PackError) -> PhraseTable<CountedNoun> {
    let table = try pack.table("counted-nouns")
    let (lemma, kind) = (try table.column("lemma"), try table.column("kind"))
    return Lexeme.table(
      try Lexeme.rows(table, "word") { (row) throws(PackError) in
        CountedNoun(
          lemma: row.text(lemma), kind: try row.choice(kind, of: CountedNoun.Kind.self))
      }, pack)
  }

  static func endings(
    _ pack: LanguagePack
  ) throws(PackError) -> [(ending: [UInt8], lemma: [UInt8])] {
    let table = try pack.table("noun-endings")
    let (ending, lemma) = (try table.column("ending"), try table.column("lemma"))
    var endings: [(ending: [UInt8], lemma: [UInt8])] = []
    for row in table.rows {
      endings.append((Array(try row.word(ending).utf8), Array(row.text(lemma).utf8)))
    }
    return endings
  }
}
