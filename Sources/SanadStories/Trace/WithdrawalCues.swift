import SanadLanguages
import SanadModel
import SanadText

/// Words by which a statement takes a value back, from `withdrawals.tsv` of each language.
struct WithdrawalCues: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// The sentence corrects something.
    case corrects
    /// The value that follows is wrong, another one of the sentence holds.
    case not
    /// The value that follows is the old one, where the sentence corrects.
    case was
  }

  /// A phrase of a sentence, and the token behind it.
  struct Cue {
    let kind: Kind
    let end: Int
    let maker: Maker
  }

  private var tables: [String: PhraseTable<Kind>] = [:]
  private let languages: Languages

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    self.languages = languages
    for pack in languages.packs {
      let table = try pack.table("withdrawals")
      let kind = try table.column("kind")
      tables[pack.tag] = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
        (row) throws(PackError) in try row.choice(kind, of: Kind.self)
      }
    }
  }

  /// The phrases among the tokens `range` of a text of `language`, in order.
  func cues(in range: Range<Int>, of tokens: [Token], language: String) -> [Cue] {
    guard let tag = languages.pack(for: language)?.tag, let table = tables[tag] else { return [] }
    var cues: [Cue] = []
    table.forEach(in: range, of: tokens) { entry, index in
      guard let entry else { return }
      cues.append(Cue(kind: entry.payload, end: index + entry.count, maker: entry.maker))
    }
    return cues
  }

  /// The number that a token of digits stands for, as the language writes it; nil where it is none.
  func number(_ token: Token, in text: SourceText, language: String) -> Double? {
    guard token.kind == .number, let pack = languages.pack(for: language) else { return nil }
    let marks = pack.numberMarks
    var digits: [UInt8] = []
    for byte in text.utf8[Int(token.start)..<Int(token.end)] where byte != marks.group {
      digits.append(byte == marks.decimal ? UInt8(ascii: ".") : byte)
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
