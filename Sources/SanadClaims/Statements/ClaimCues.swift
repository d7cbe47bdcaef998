import SanadLanguages
import SanadText

/// Which kinds of cue words a clause has.
struct CueSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Turns the statement round.
  static let negation = CueSet(rawValue: 1)
  /// Says that others say it.
  static let rumour = CueSet(rawValue: 2)
  /// Points to what was said before.
  static let back = CueSet(rawValue: 4)
  /// Its count rises as a story goes on.
  static let growing = CueSet(rawValue: 8)
  /// Its number is of a part.
  static let part = CueSet(rawValue: 16)
  /// Its number is of a whole.
  static let total = CueSet(rawValue: 32)
  /// Its number is per something.
  static let rate = CueSet(rawValue: 64)

  /// What keeps two numbers from being compared where only one of them has it.
  static let scopes: CueSet = [.part, .total, .rate]
}

/// The words of `claim-cues.tsv`.
struct ClaimCues: Sendable {
  private enum Kind: String, CaseIterable {
    case negation, rumour, back, growing, part, total, rate

    var set: CueSet {
      switch self {
      case .negation: .negation
      case .rumour: .rumour
      case .back: .back
      case .growing: .growing
      case .part: .part
      case .total: .total
      case .rate: .rate
      }
    }
  }

  private let phrases: PhraseTable<CueSet>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("claim-cues")
    let kind = try table.column("kind")
    phrases = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in try row.choice(kind, of: Kind.self).set
    }
  }

  /// The kinds of cues among the tokens `range`.
  func cues(in range: Range<Int>, _ tokens: [Token]) -> CueSet {
    var cues: CueSet = []
    for index in range {
      if let entry = phrases.longestMatch(in: tokens, at: index, limit: range.upperBound) {
        cues.formUnion(entry.payload)
      }
    }
    return cues
  }
}
