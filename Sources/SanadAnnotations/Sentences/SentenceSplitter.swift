import SanadLanguages
import SanadText

/// Splits text into sentences at full stops, question and exclamation marks and paragraph breaks.
///
/// Inside a running quotation sentences end as elsewhere; closing marks belong to the sentence before
/// them. Brackets that open within a sentence are not split.
struct SentenceSplitter: Sendable {
  let abbreviations: Abbreviations
  /// Nouns that a single letter follows, as in `Grup C`: the letter is no initial.
  let lettered: PhraseTable<Void>
  /// The last labels of host names, as in `Liputan6.com`.
  let hostEndings: PhraseTable<Void>
  /// Words that begin a new sentence if written with a capital.
  let stopwords: PhraseTable<Void>

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    abbreviations = try Abbreviations(pack)
    lettered = try Self.words(pack.table("lettered"))
    hostEndings = try Self.words(common.table("host-endings"))
    stopwords = pack.stopwords
  }

  private static func words(_ table: PackTable) throws(PackError) -> PhraseTable<Void> {
    try PhraseTable(table, phrase: "word") { (_) throws(PackError) in }
  }

  /// The sentences of `text`, in order; every token is in one of them.
  ///
  /// - Complexity: O(tokens).
  func sentences(of text: SourceText, _ tokens: [Token]) -> [Sentence] {
    var scanner = SentenceScanner(splitter: self, tokens: tokens)
    scanner.scan(text.utf8.span)
    return scanner.sentences
  }
}
