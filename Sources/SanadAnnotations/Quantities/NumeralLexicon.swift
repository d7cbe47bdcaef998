import SanadLanguages
import SanadText

/// A word for a number.
enum Numeral: Sendable {
  /// `satu` … `sembilan`
  case unit(Double)
  /// `sepuluh`, `seratus`: by itself, or before a scale
  case whole(Double)
  /// `belas`: ten more
  case teen(Double)
  /// `twenty`
  case tens(Double)
  /// `puluh`, `ribu`: that many times
  case scale(Double)
  /// `setengah`
  case half(Double)
  /// `pertiga`, `thirds`: that part of one, behind a number
  case part(Double)
  /// `sepertiga`, `a third of`: that part of one, by itself
  case share(Double)
  /// `puluhan`: from … to
  case vague(Double, Double)
  /// `keempat`: all four
  case collective(Double)
}

/// The words for numbers of one language.
///
/// A class, since every reader holds it.
final class NumeralLexicon: Sendable {
  private enum Kind: String, CaseIterable {
    case unit, whole, teen, tens, scale, half, part, share, vague, collective
  }

  let words: PhraseTable<Numeral>
  let marks: LanguagePack.NumberMarks
  /// Short forms of scales beside money: `Rp5 M`
  let moneyScales: PhraseTable<Double>
  /// `an` in `700-an`
  let approximateSuffixes: PhraseTable<Void>
  /// `of` behind a part: `1/4 of`
  let shareWords: PhraseTable<Void>
  /// `and` in `one hundred and five`
  let joiners: PhraseTable<Void>
  /// `point` in `zero point five`
  let decimalPoints: PhraseTable<Void>
  /// Units, and nouns that are often counted.
  let units: PhraseTable<String>
  let counted: PhraseTable<Void>

  init(_ pack: LanguagePack) throws(PackError) {
    marks = pack.numberMarks
    let table = try pack.table("numerals")
    let (kind, value) = (try table.column("kind"), try table.column("value"))
    let high = try table.column("high")
    words = Lexeme.table(
      try Lexeme.rows(table, "word") { (row) throws(PackError) in
        let number = try row.decimal(value)
        switch try row.choice(kind, of: Kind.self) {
        case .unit: return .unit(number)
        case .whole: return .whole(number)
        case .teen: return .teen(number)
        case .tens: return .tens(number)
        case .scale: return .scale(number)
        case .half: return .half(number)
        case .part: return .part(number)
        case .share: return .share(number)
        case .vague: return .vague(number, try row.decimal(high))
        case .collective: return .collective(number)
        }
      }, pack)
    let scales = try pack.table("money-scales")
    let scale = try scales.column("value")
    moneyScales = Lexeme.table(
      try Lexeme.rows(scales, "word") { (row) throws(PackError) in try row.decimal(scale) }, pack)
    let roles = WordRoleTables(
      try WordRoleRows.rows(of: QuantityRole.names, in: pack, "quantity-words"), pack)
    approximateSuffixes = roles[.approximateSuffix]
    joiners = roles[.and]
    decimalPoints = roles[.decimalPoint]
    units = try QuantityRows.strings(pack, "units", "unit")
    counted = Lexeme.table(
      try Lexeme.rows(pack.table("counted-nouns"), "word") { (_) throws(PackError) in () }, pack)
    shareWords = roles[.of]
  }
}
