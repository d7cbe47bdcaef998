import SanadLanguages
import SanadModel
import SanadText

/// Single words for documents and for platforms, from `source-nouns.tsv`: they are nobody's voice by themselves.
struct DocumentNouns: Sendable {
  let words: WordSet

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("source-nouns")
    let (noun, kind) = (try table.column("noun"), try table.column("kind"))
    var words: Set<WordHash> = []
    for row in table.rows where row.text(kind) == SourceKind.document.rawValue {
      words.insert(WordHash(try row.word(noun)))
    }
    self.words = WordSet(words)
  }
}
