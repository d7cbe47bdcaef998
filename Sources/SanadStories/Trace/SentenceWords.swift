import SanadModel
import SanadText

/// A sentence with the hashes of its words and numbers.
struct SentenceWords {
  let range: TextRange
  let words: [WordHash]
  let set: Set<WordHash>

  /// The sentences of a body that have words, in order.
  static func all(of annotated: AnnotatedArticle) -> [SentenceWords] {
    let tokens = annotated.text.tokens
    return annotated.text.sentences.compactMap { sentence in
      let first = tokens.firstIndex(from: sentence.range.start)
      let last = tokens.firstIndex(from: sentence.range.end)
      let words = tokens[first..<max(first, last)].filter {
        $0.kind == .word || $0.kind == .number
      }.map(\.hash)
      return words.isEmpty
        ? nil : SentenceWords(range: sentence.range, words: words, set: Set(words))
    }
  }
}
