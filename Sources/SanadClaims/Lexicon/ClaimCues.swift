import SanadLanguages
import SanadText

/// Which kinds of cue words a clause has.
struct CueSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Says that there is no such thing.
  static let negation = CueSet(rawValue: 1)
  /// Marks what others are said to say.
  static let rumour = CueSet(rawValue: 2)
  /// Points back to what was said before.
  static let backReference = CueSet(rawValue: 4)
  /// Its count rises as a story goes on.
  static let growing = CueSet(rawValue: 8)
  /// Its number is of a part.
  static let part = CueSet(rawValue: 16)
  /// Its number is of a whole.
  static let total = CueSet(rawValue: 32)
  /// Its number is per something.
  static let rate = CueSet(rawValue: 64)
  /// Negates the clause.
  static let negated = CueSet(rawValue: 128)
  /// The number after it is of a part.
  static let including = CueSet(rawValue: 256)
  /// The number right after it is of a whole of which something else is said.
  static let whole = CueSet(rawValue: 1024)
  /// Its number is of what the article itself goes on to list.
  static let list = CueSet(rawValue: 4096)
  /// Its number is somebody's age.
  static let age = CueSet(rawValue: 2048)
  /// Its number is the time between two events.
  static let offset = CueSet(rawValue: 512)
  /// Its number is the distance between two others.
  static let gap = CueSet(rawValue: 8192)

  /// Two numbers of which only one has such a cue near it are not compared.
  static let scopes: CueSet = [.part, .including, .rate, .whole]
}

/// The words of `claim-cues.tsv`.
struct ClaimCues: Sendable {
  private enum Kind: String, CaseIterable {
    case negation, rumour, back, growing, part, total, rate, negated, including, offset, open,
      saying
    case whole, made, age, list, gap

    var set: CueSet {
      switch self {
      case .negation: [.negation, .negated]
      case .negated, .open: .negated
      case .rumour: .rumour
      case .back: .backReference
      case .growing: .growing
      case .part: .part
      case .including: .including
      case .offset: .offset
      case .whole: .whole
      case .age: .age
      case .list: .list
      case .gap: .gap
      case .total: .total
      case .rate: .rate
      case .saying, .made: []
      }
    }
  }

  private let phrases: PhraseTable<CueSet>
  /// Words that only say that something is said.
  private let sayings: PhraseTable<Void>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("claim-cues")
    let kind = try table.column("kind")
    phrases = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in try row.choice(kind, of: Kind.self).set
    }
    var sayings = PhraseTable<Void>()
    for row in table.rows where try row.choice(kind, of: Kind.self) == .saying {
      sayings.add(row.text(0), (), maker: row.maker, tokenizer: pack.tokenizer)
    }
    self.sayings = sayings
  }

  /// Whether the word at token `index` says only that something is said.
  func isSaying(_ tokens: [Token], at index: Int) -> Bool {
    sayings.matches(in: tokens, at: index)
  }

  /// The kinds of cues among the tokens `range`.
  func cues(in range: Range<Int>, _ tokens: [Token]) -> CueSet {
    var cues: CueSet = []
    phrases.forEach(in: range, of: tokens) { entry, _ in cues.formUnion(entry?.payload ?? []) }
    return cues
  }
}
