import SanadLanguages
import SanadText

/// Words and phrases of one language by the concept they state; concepts are shared by all languages.
///
/// A word of the table stands for itself, and its stem for its other inflections unless words of two
/// concepts share the stem.
struct SynonymTable: Sendable {
  /// Words as they are written, and stems that only one concept has.
  private var words = FlatMap()
  private var stems = FlatMap()
  private var concepts: [WordHash] = []
  private var phrases = PhraseTable<WordHash>()

  /// Marks a stem that words of two concepts share. Given by the table: no concept has a number below zero.
  private static let ambiguous: Int32 = -1

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, stemmer: Stemmer) throws(PackError) {
    for (concept, word, row) in try entries(pack.table("synonyms")) {
      add(concept, word, row, pack, stemmer)
    }
    for (concept, word, _) in try entries(pack.table("translations")) {
      addWhereFree(concept, word, pack, stemmer)
    }
  }

  /// The words of a table, each with its row and the index of its concept, which is new.
  private mutating func entries(
    _ table: PackTable
  ) throws(PackError) -> [(concept: Int32, word: String, row: PackRow)] {
    let (concept, words) = (try table.column("concept"), try table.column("words"))
    var entries: [(Int32, String, PackRow)] = []
    for row in table.rows {
      // A concept's hash must differ from that of a word written like it.
      concepts.append(WordHash(try row.word(concept)).joined(with: .none))
      entries += row.list(words).map { (Int32(concepts.count - 1), $0, row) }
    }
    return entries
  }

  private mutating func add(
    _ concept: Int32, _ word: String, _ row: PackRow, _ pack: LanguagePack, _ stemmer: Stemmer
  ) {
    let text = SourceText(word)
    let tokens = pack.tokenizer.tokens(of: text)
    if tokens.count == 1, let token = tokens.first {
      if words[token.hash] == nil { words.update(token.hash, concept) }
      let stem = stemmer.stem(text, token.range)
      let other = stems[stem] ?? concept
      stems.update(stem, other == concept ? concept : Self.ambiguous)
    } else {
      phrases.add(word, concepts[Int(concept)], maker: row.maker, tokenizer: pack.tokenizer)
    }
  }

  /// Only if no concept has its stem, so that words that one language distinguishes stay distinct.
  private mutating func addWhereFree(
    _ concept: Int32, _ word: String, _ pack: LanguagePack, _ stemmer: Stemmer
  ) {
    let text = SourceText(word)
    let tokens = pack.tokenizer.tokens(of: text)
    guard tokens.count == 1, let token = tokens.first else { return }
    let stem = stemmer.stem(text, token.range)
    if stems[stem] == nil { stems.update(stem, concept) }
  }

  /// The concept of a word as it is written.
  func concept(of word: WordHash) -> WordHash? { words[word].map { concepts[Int($0)] } }

  /// The concept of a stem.
  func concept(ofStem stem: WordHash) -> WordHash? {
    guard let index = stems[stem], index != Self.ambiguous else { return nil }
    return concepts[Int(index)]
  }

  /// The concept of the phrase that starts at token `index`, and its length in tokens.
  func phrase(in tokens: [Token], at index: Int, limit: Int) -> (concept: WordHash, count: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.payload, $0.count) }
  }
}
