import SanadLanguages
import SanadText

/// Words whose full stop need not end a sentence.
struct Abbreviations: Sendable {
  /// What follows the abbreviation's full stop.
  enum Use: String, Sendable, CaseIterable {
    /// A name: the sentence goes on (`Dr.`, `Jl.`).
    case name
    /// A number; before anything else the stop ends the sentence (`No.`, `Rp.`).
    case number
    /// Anything; before a capital the sentence ends (`dll.`, `Tbk.`).
    case any
  }

  /// The most tokens walked back over `S.H.M.Kn`. Set by reading.
  static let chainTokenMax = 12

  private let phrases: PhraseTable<Use>

  init(_ pack: LanguagePack) throws(PackError) {
    let table = try pack.table("abbreviations")
    let use = try table.column("use")
    phrases = try PhraseTable(table, phrase: "word", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in try row.choice(use, of: Use.self)
    }
  }

  /// How the abbreviation is used that ends just before the full stop at `stop`; nil where none does.
  func use(endingAt stop: Int, in tokens: [Token]) -> Use? {
    for start in [Self.chainStart(endingAt: stop, in: tokens), stop - 1] where 0 <= start {
      if let entry = phrases.longestMatch(in: tokens, at: start, limit: stop),
        entry.count == stop - start
      {
        return entry.payload
      }
    }
    return nil
  }

  /// The first token of the dotted chain before `stop`: the `S` of `S.H`, the last part alone of `A-B`.
  static func chainStart(endingAt stop: Int, in tokens: [Token]) -> Int {
    var start = stop - 1
    while 2 <= start, stop - start < chainTokenMax, !tokens[start].spaceBefore,
      tokens[start - 1].hash == tokens[stop].hash, !tokens[start - 1].spaceBefore,
      tokens[start - 2].kind == .word
    { start -= 2 }
    return start
  }
}
