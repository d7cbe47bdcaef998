import SanadModel
import SanadText

/// Finds in each statement of a story the patterns that say that something is denied, open or not vouched for.
struct StatusReader: Sendable {
  let story: StoryIndex

  /// For each statement its patterns in order of place; none for a heading.
  func matches() -> StatementList<[StatusMatch]> {
    StatementList(story.statements.indices).mapped(matches(in:))
  }

  private func matches(in id: StatementID) -> [StatusMatch] {
    guard let patterns = story.lexicon(of: id)?.statusPatterns, !isHeading(id) else { return [] }
    let text = story.text(of: id)
    return patterns.matches(in: words(of: id)) { token in
      text.quotes.contains { $0.range.contains(text.tokens[token].range) }
    }
  }

  /// The words of a statement, each with its classes.
  func words(of id: StatementID) -> [ClassedWord] {
    guard let patterns = story.lexicon(of: id)?.statusPatterns else { return [] }
    return patterns.words.words(
      story.statements[id].tokens, story.tokens(of: id), story.annotated(id).article.text)
  }

  /// The names of the classes of words in a statement, sorted.
  func classNames(of id: StatementID) -> [String] {
    let found = words(of: id).reduce(into: WordClasses()) { $0.formUnion($1.classes) }
    let classes = story.lexicon(of: id)?.statusPatterns.words.classes ?? [:]
    return classes.filter { !found.isDisjoint(with: $0.value) }.keys.sorted()
  }

  private func isHeading(_ id: StatementID) -> Bool {
    let range = story.range(of: id)
    return story.annotated(id).article.blocks.contains { block in
      block.kind == .heading && block.range.map { $0.contains(range) } ?? false
    }
  }
}
