import SanadLanguages
import SanadModel
import SanadText

/// A step of a lasting matter, of `steps.tsv`.
struct StepWord: Hashable, Sendable {
  let matter: String
  let name: String
  /// Its place in the matter.
  let order: Int
}

/// The words for the steps of lasting matters.
struct StepTable: Sendable {
  /// Words where they stand.
  struct Match: Sendable {
    let step: StepWord
    let range: TextRange
    let maker: Maker
  }

  private let phrases: PhraseTable<StepWord>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("steps")
    let (matter, name) = (try table.column("matter"), try table.column("step"))
    let order = try table.column("order")
    phrases = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      StepWord(
        matter: try row.word(matter), name: try row.word(name), order: try row.integer(order))
    }
  }

  /// The steps named among `tokens[range]`, in order of place.
  func matches(in range: Range<Int>, _ tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let entry = phrases.longestMatch(in: tokens, at: index, limit: range.upperBound)
      if let entry {
        let last = tokens[index + entry.count - 1]
        matches.append(
          Match(
            step: entry.payload, range: TextRange(Int(tokens[index].start), Int(last.end)),
            maker: entry.maker))
      }
      index += entry?.count ?? 1
    }
    return matches
  }
}
