import SanadLanguages
import SanadText

/// The words of `arithmetic.tsv`: what stands between numbers of which one follows from the others.
struct ArithmeticCues: Sendable {
  /// What a word says of the numbers around it.
  struct Kinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// All parts of the number before it follow.
    static let parts = Kinds(rawValue: 1)
    /// The last part follows.
    static let join = Kinds(rawValue: 2)
    /// The whole of the part before it follows.
    static let of = Kinds(rawValue: 4)
    /// The same share in another form follows.
    static let equals = Kinds(rawValue: 8)
    /// What follows is not all, or of something else.
    static let some = Kinds(rawValue: 16)
    /// A comma, a bracket.
    static let mark = Kinds(rawValue: 32)
    static let colon = Kinds(rawValue: 64)
    /// A number that no quantity has.
    static let number = Kinds(rawValue: 128)
  }

  private enum Name: String, CaseIterable {
    case parts, join, of, equals, some

    var kinds: Kinds {
      switch self {
      case .parts: .parts
      case .join: .join
      case .of: .of
      case .equals: .equals
      case .some: .some
      }
    }
  }

  private let phrases: PhraseTable<Kinds>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("arithmetic")
    let kind = try table.column("kind")
    phrases = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in try row.choice(kind, of: Name.self).kinds
    }
  }

  /// What stands among the tokens `range`.
  func kinds(in range: Range<Int>, _ tokens: [Token], _ text: SourceText) -> Kinds {
    var kinds: Kinds = []
    phrases.forEach(in: range, of: tokens) { entry, index in
      kinds.formUnion(entry?.payload ?? Self.kind(of: tokens[index], text))
    }
    return kinds
  }

  private static func kind(of token: Token, _ text: SourceText) -> Kinds {
    if token.kind == .number { return .number }
    guard token.count == 1 else { return [] }
    switch text.utf8[Int(token.start)] {
    case UInt8(ascii: ","), UInt8(ascii: "("): return .mark
    case UInt8(ascii: ":"): return .colon
    default: return []
    }
  }
}
