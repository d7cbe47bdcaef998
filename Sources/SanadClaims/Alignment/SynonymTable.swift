import SanadLanguages
import SanadText

/// Words and phrases of one language by the concept they state; concepts are shared by all languages.
struct SynonymTable: Sendable {
  /// Stem to concept, for single words.
  private var concepts = FlatMap()
  private var hashes: [WordHash] = []
  private var phrases = PhraseTable<WordHash>()

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, stemmer: Stemmer) throws(PackError) {
    let table = try pack.table("synonyms")
    let (concept, words) = (try table.column("concept"), try table.column("words"))
    for row in table.rows {
      let hash = Self.conceptHash(try row.word(concept))
      for word in row.list(words) { add(word, hash, row, pack, stemmer) }
    }
  }

  private mutating func add(
    _ word: String, _ concept: WordHash, _ row: PackRow, _ pack: LanguagePack, _ stemmer: Stemmer
  ) {
    let text = SourceText(word)
    let tokens = pack.tokenizer.tokens(of: text)
    if tokens.count == 1, let token = tokens.first {
      let stem = stemmer.stem(text, token.range)
      guard concepts[stem] == nil else { return }
      concepts.update(stem, Int32(hashes.count))
      hashes.append(concept)
    } else {
      phrases.add(word, concept, maker: row.maker, tokenizer: pack.tokenizer)
    }
  }

  /// The concept of a stem, or the stem itself.
  func concept(of stem: WordHash) -> WordHash {
    concepts[stem].map { hashes[Int($0)] } ?? stem
  }

  /// The concept of the phrase that starts at token `index`, and its length in tokens.
  func phrase(in tokens: [Token], at index: Int, limit: Int) -> (concept: WordHash, count: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit).map { ($0.payload, $0.count) }
  }

  private static func conceptHash(_ name: String) -> WordHash {
    WordHash("concept").joined(with: WordHash(name))
  }
}
