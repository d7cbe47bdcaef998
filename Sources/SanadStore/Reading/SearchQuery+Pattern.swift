/// What was typed, as groups of words: all groups must be met, each by one of its words.
extension SearchQuery {
  /// A word, and whether words that begin with it count: `drone*`.
  struct Term: Hashable {
    let word: String
    let isPrefix: Bool
  }

  /// Between two words: one of them is enough. As search engines write it, in capitals.
  private static let either = "OR"

  /// `a OR b c*` is two groups; no more than ``wordCountMax`` words in all.
  var groups: [[Term]] {
    var groups: [[Term]] = []
    var joins = false
    var count = 0
    for chunk in words.split(whereSeparator: \.isWhitespace) {
      if chunk == Self.either {
        joins = !groups.isEmpty
        continue
      }
      // A mark alone is no word to FTS5, and would be met by nothing.
      let parts = SearchQuery(String(chunk)).distinctWords
        .filter { $0.unicodeScalars.contains(where: Store.isWord) }
      for (place, part) in parts.enumerated() {
        guard count < Self.wordCountMax else { return groups }
        count += 1
        let isPrefix = chunk.hasSuffix("*") && place == parts.count - 1
        let term = Term(word: part, isPrefix: isPrefix)
        if joins {
          groups[groups.count - 1].append(term)
        } else if !groups.contains([term]) {
          groups.append([term])
        }
        joins = false
      }
    }
    return groups
  }

  /// All that is looked for in FTS5's language, names of people among it; nil where there is no word.
  var wholePattern: String? {
    let phrase = searchedWords.joined(separator: " ")
    let own = isPhrase ? (phrase.isEmpty ? nil : "\"\(phrase)\"") : pattern
    let all = [own].compactMap { $0 } + nameWords.map { "\"\($0)\"" }
    return all.isEmpty ? nil : all.joined(separator: " AND ")
  }

  /// The groups in FTS5's language; nil where there is no word. Each word stands in quotes and has none.
  var pattern: String? {
    let groups = groups
    guard !groups.isEmpty else { return nil }
    return groups.map { "(" + $0.flatMap(alternatives).joined(separator: " OR ") + ")" }
      .joined(separator: " AND ")
  }

  private func alternatives(_ term: Term) -> [String] {
    if term.isPrefix { return ["\"\(term.word)\" *"] }
    let forms = forms[term.word.lowercased()] ?? []
    return ([term.word] + forms.filter { $0 != term.word }).map { "\"\($0)\"" }
  }
}
