import SanadLanguages
import SanadText

/// Tells in one language whether a word tells of a deed.
struct VerbReading: Sendable {
  let starts: VerbStarts
  let purposes: FunctionWords

  /// Whether the word at `index` may tell a deed: no purpose, and a verb where the language's verbs begin in
  /// known ways.
  ///
  /// A noun made of a verb has its stem and tells of none; nor does a verb of purpose, `to be examined`.
  func tellsDeed(_ index: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
    if purposes.stands(before: index, in: tokens) { return false }
    return starts.isEmpty || starts.begin(tokens[index], in: text.utf8)
  }
}
