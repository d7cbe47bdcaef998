import SanadLanguages
import SanadText

/// One term for the words of all languages that state the same thing.
///
/// By them reports in two languages have more in common than names and numbers, and two words of one language
/// for one thing are one term.
struct ConceptTerms: Sendable {
  /// By the stem's hash.
  private var terms: [UInt64: UInt64] = [:]

  /// Reads `synonyms.tsv`, and then of `translations.tsv` the words whose stem no concept has.
  ///
  /// - Throws: `PackError` naming file and line.
  init(_ pack: LanguagePack, _ stemmer: Stemmer) throws(PackError) {
    for name in ["synonyms", "translations"] {
      let found = try Self.concepts(pack.table(name), pack, stemmer)
      for (stem, concepts) in found where concepts.count == 1 && terms[stem] == nil {
        terms[stem] = concepts.first
      }
    }
  }

  /// The term of a stem: its concept's, or its own.
  func term(ofStem stem: UInt64) -> UInt64 { terms[stem] ?? stem }

  /// The concepts of each stem of the table's single words; a stem of two stands for itself.
  private static func concepts(
    _ table: PackTable, _ pack: LanguagePack, _ stemmer: Stemmer
  ) throws(PackError) -> [UInt64: Set<UInt64>] {
    let (concept, words) = (try table.column("concept"), try table.column("words"))
    var concepts: [UInt64: Set<UInt64>] = [:]
    for row in table.rows {
      // A concept's hash must differ from that of a word written like it.
      let term = WordHash(try row.word(concept)).joined(with: .none).value
      for word in row.list(words) {
        let text = SourceText(word)
        let tokens = pack.tokenizer.tokens(of: text)
        guard tokens.count == 1, let token = tokens.first else { continue }
        concepts[stemmer.stem(text, token.range).value, default: []].insert(term)
      }
    }
    return concepts
  }
}
