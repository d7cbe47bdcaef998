import SanadLanguages
import SanadModel
import SanadStore
import SanadText

/// From words that were looked for to the sentence that has them.
extension DeskSite {
  /// The place, on its article's page, of the first sentence that has most of `words`; nil where none has any.
  func sentence(with words: String, in annotated: AnnotatedArticle) -> String? {
    let wanted = Self.wanted(words, forms.all(of: SearchQuery(words).wantedWords))
    let text = annotated.article.text
    var best: (range: TextRange, count: Int)?
    for sentence in annotated.text.sentences {
      let own = Set(SearchQuery(text[sentence.range]).phraseWords)
      let count = wanted.count { !own.isDisjoint(with: $0) }
      if best.map(\.count) ?? 0 < count { best = (sentence.range, count) }
    }
    guard let best else { return nil }
    let points = CodePointMap(text).codePoints(of: best.range)
    return "b\(points[0])-\(points[1])"
  }

  /// Each word in small letters with what counts as it.
  private static func wanted(_ words: String, _ forms: [String: [String]]) -> [Set<String>] {
    SearchQuery(words).wantedWords.map { word in
      let word = word.lowercased()
      return Set([word] + (forms[word] ?? []).map { $0.lowercased() })
    }
  }
}
