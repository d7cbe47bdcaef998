import SanadLanguages
import SanadText

/// Tells the name of an outlet that no table knows by the words outlets name themselves with, from
/// `common/outlet-words.tsv`.
struct HouseNames: Sendable {
  private enum Form: String, CaseIterable { case part, word }

  /// Words of such a name. Set by reading.
  private static let wordMax = 4
  /// Letters beside the word in a name written as one: `PESISIRNEWS`. Set by reading.
  private static let restLetterMin = 3

  private var words: Set<WordHash> = []
  private var parts: [[UInt8]] = []

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("outlet-words")
    let (word, form) = (try table.column("word"), try table.column("form"))
    for row in table.rows {
      let text = try row.word(word)
      words.insert(WordHash(text))
      if try row.choice(form, of: Form.self) == .part { parts.append(Array(text.utf8)) }
    }
  }

  /// Tokens of the name in capitals that starts at `index`, up to a comma, a bracket or a dash; 0 for none.
  func count(in tokens: [Token], at index: Int, of text: SourceText) -> Int {
    var end = index
    while end < tokens.count, end - index < Self.wordMax, tokens[end].kind == .word,
      tokens[end].letterCase == .upper, end == index || tokens[end].spaceBefore
    {
      end += 1
    }
    guard index < end, (index..<end).contains(where: { isHouse(tokens[$0], text) }) else {
      return 0
    }
    return end - index
  }

  private func isHouse(_ token: Token, _ text: SourceText) -> Bool {
    if words.contains(token.hash) { return true }
    let bytes = text.utf8[Int(token.start)..<Int(token.end)].map { ByteClass.lowercased($0) }
    return parts.contains {
      $0.count + Self.restLetterMin <= bytes.count
        && (bytes.starts(with: $0) || bytes.suffix($0.count).elementsEqual($0))
    }
  }
}
