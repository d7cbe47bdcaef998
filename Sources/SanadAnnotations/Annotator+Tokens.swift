import SanadLanguages
package import SanadModel
import SanadText

extension Annotator {
  /// `stored` with its tokens, which a store does not keep.
  package func tokenized(_ stored: AnnotatedArticle) -> AnnotatedArticle {
    guard let pack = languages.pack(for: stored.article.language) else { return stored }
    var annotated = stored
    annotated.title.tokens = pack.tokenizer.tokens(of: stored.article.title)
    annotated.text.tokens = pack.tokenizer.tokens(of: stored.article.text)
    annotated.title.fillSentences()
    annotated.text.fillSentences()
    return annotated
  }
}

extension Annotations {
  /// Gives each sentence the tokens that start in it.
  ///
  /// - Complexity: O(sentences × log tokens).
  fileprivate mutating func fillSentences() {
    sentences = sentences.map { sentence in
      let first = tokens.firstIndex(from: sentence.range.start)
      let end = tokens.firstIndex(from: sentence.range.end)
      return Sentence(range: sentence.range, tokens: first..<max(first, end))
    }
  }
}
