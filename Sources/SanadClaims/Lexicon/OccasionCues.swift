import SanadLanguages
import SanadModel
import SanadText

/// Words for an occasion at which several people speak to the press at once, from `occasions.tsv`.
///
/// Those whom an article names at one press conference are one origin: no outlet asked them one by one.
struct OccasionCues: Sendable {
  private let phrases: PhraseTable<Void>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    phrases = try PhraseTable(
      pack.table("occasions"), phrase: "phrase", tokenizer: pack.tokenizer
    ) { (_) throws(PackError) in }
  }

  /// The entities that `annotated` names in its sentences on such an occasion, ascending.
  func people(in annotated: AnnotatedArticle) -> [Int] {
    var people: Set<Int> = []
    let (text, tokens) = (annotated.text, annotated.text.tokens)
    for sentence in text.sentences
    where sentence.tokens.contains(where: { phrases.matches(in: tokens, at: $0) }) {
      for name in text.names where name.type == .person && sentence.range.contains(name.range) {
        people.insert(name.entity)
      }
    }
    return people.sorted()
  }
}
