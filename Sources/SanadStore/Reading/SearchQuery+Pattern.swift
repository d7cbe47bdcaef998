/// What was typed, as groups of words: all groups must be met, each by one of its words, and none of what is left out.
extension SearchQuery {
  /// A word or words in quotation marks, and whether words that begin with it count: `drone*`.
  struct Term: Hashable {
    let words: [String]
    let isPrefix: Bool
  }

  /// What must be met, and what must not.
  struct Terms: Hashable {
    var groups: [[Term]] = []
    var excluded: [Term] = []
    fileprivate var count = 0
    fileprivate var joins = false
    fileprivate var excludes = false
  }

  /// Between two words: one of them is enough. As search engines write it, in capitals.
  private static let either = "OR"
  /// Before a word: articles with it are left out. `-word` says the same.
  private static let without = "NOT"

  /// `a OR "b c" -d*` is one group, and one term that is left out; no more than ``wordCountMax`` words in all.
  var terms: Terms {
    var terms = Terms()
    for chunk in Self.chunks(of: words) { Self.add(chunk, to: &terms) }
    return terms
  }

  /// The words that an article must have, or may have in place of another: none that is left out.
  public var wantedWords: [String] { terms.groups.flatMap { $0 }.flatMap(\.words) }

  /// A chunk of what was typed: between spaces, or between quotation marks.
  private struct Chunk {
    var text = ""
    var isQuoted = false
    /// Whether `-` stands before it.
    var isExcluded = false
  }

  private static func chunks(of text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    var isInQuotes = false
    var open = Chunk()
    func closed(_ chunk: Chunk) -> [Chunk] { chunk.text.isEmpty ? [] : [chunk] }
    for character in text {
      if quotationMarks.contains(character) {
        let isExcluded = !isInQuotes && open.isExcluded && open.text.isEmpty
        chunks += closed(open)
        isInQuotes.toggle()
        open = Chunk(isQuoted: isInQuotes, isExcluded: isExcluded)
      } else if character.isWhitespace, !isInQuotes {
        chunks += closed(open)
        open = Chunk()
      } else if character == "-", open.text.isEmpty, !isInQuotes {
        open = Chunk(isExcluded: true)
      } else {
        open.text.append(character)
      }
    }
    return chunks + closed(open)
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”"]

  private static func add(_ chunk: Chunk, to terms: inout Terms) {
    if !chunk.isQuoted, chunk.text == either {
      terms.joins = !terms.groups.isEmpty
    } else if !chunk.isQuoted, chunk.text == without {
      terms.excludes = true
    } else {
      let isExcluded = terms.excludes || chunk.isExcluded
      let found = Self.terms(of: chunk, asOne: chunk.isQuoted || isExcluded)
      let count = found.reduce(0) { $0 + $1.words.count }
      guard 0 < count, terms.count + count <= wordCountMax else { return }
      terms.count += count
      for term in found { terms.add(term, isExcluded: isExcluded) }
      (terms.joins, terms.excludes) = (false, false)
    }
  }

  /// `kapal-kapal` is two words that both must stand there; quotation marks and `-` take them together, in order.
  private static func terms(of chunk: Chunk, asOne: Bool) -> [Term] {
    var query = SearchQuery(chunk.text)
    query.isPhrase = asOne
    // A mark alone is no word to FTS5, and would be met by nothing.
    let words = query.distinctWords.filter { $0.unicodeScalars.contains(where: Store.isWord) }
    let isPrefix = !chunk.isQuoted && chunk.text.hasSuffix("*")
    if words.isEmpty { return [] }
    if asOne { return [Term(words: words, isPrefix: isPrefix)] }
    return words.enumerated().map {
      Term(words: [$1], isPrefix: isPrefix && $0 == words.count - 1)
    }
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
    let terms = terms
    guard !terms.groups.isEmpty else { return nil }
    let wanted = terms.groups.map { "(" + $0.flatMap(alternatives).joined(separator: " OR ") + ")" }
      .joined(separator: " AND ")
    let excluded = terms.excluded.flatMap(alternatives).map { " NOT \($0)" }.joined()
    return excluded.isEmpty ? wanted : "((\(wanted))\(excluded))"
  }

  private func alternatives(_ term: Term) -> [String] {
    let words = term.words.joined(separator: " ")
    if term.isPrefix { return ["\"\(words)\" *"] }
    guard term.words.count == 1 else { return ["\"\(words)\""] }
    let forms = forms[words.lowercased()] ?? []
    return ([words] + forms.filter { $0 != words }).map { "\"\($0)\"" }
  }
}

extension SearchQuery.Terms {
  fileprivate mutating func add(_ term: SearchQuery.Term, isExcluded: Bool) {
    if isExcluded {
      excluded.append(term)
    } else if joins, !groups.isEmpty {
      groups[groups.count - 1].append(term)
      joins = false
    } else if !groups.contains([term]) {
      groups.append([term])
    }
  }
}
