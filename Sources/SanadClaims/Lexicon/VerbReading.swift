import SanadLanguages
import SanadText

/// Tells finite verbs from other words of one language.
struct VerbReading: Sendable {
  let starts: VerbStarts
  /// Words of `purposes.tsv`, which open a clause of purpose: `to be examined`.
  let purposes: WordSet

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    starts = try VerbStarts(pack: pack)
    let table = try pack.table("purposes")
    let word = try table.column("word")
    var words: Set<WordHash> = []
    for row in table.rows { words.insert(WordHash(try row.word(word))) }
    purposes = WordSet(words)
  }

  /// Whether the word at `index` may be a finite verb of action.
  ///
  /// It must begin as verbs of the language do, if its pack says how they begin: a noun made of a verb has the
  /// same stem. A verb in a clause of purpose states no action that took place.
  func isFiniteVerb(_ index: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
    if purposes.matches(before: index, in: tokens) { return false }
    return starts.isEmpty || starts.begin(tokens[index], in: text.utf8)
  }
}
