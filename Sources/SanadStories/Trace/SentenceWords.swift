import SanadModel
import SanadText

/// A sentence with the hashes of its words and numbers.
struct SentenceWords {
  let range: TextRange
  /// All its tokens, by their places among those of the body.
  let tokens: Range<Int>
  let words: [WordHash]
  let set: Set<WordHash>

  /// The sentences of a body that have words, in order.
  static func all(of annotated: AnnotatedArticle) -> [SentenceWords] {
    let tokens = annotated.text.tokens
    return annotated.text.sentences.compactMap { sentence in
      let first = tokens.firstIndex(from: sentence.range.start)
      let last = tokens.firstIndex(from: sentence.range.end)
      let own = first..<max(first, last)
      let words = tokens[own].filter {
        $0.kind == .word || $0.kind == .number
      }.map(\.hash)
      return words.isEmpty
        ? nil : SentenceWords(range: sentence.range, tokens: own, words: words, set: Set(words))
    }
  }
}
