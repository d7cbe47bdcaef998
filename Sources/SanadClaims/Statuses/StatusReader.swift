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

  private func isHeading(_ id: StatementID) -> Bool {
    let range = story.range(of: id)
    return story.annotated(id).article.blocks.contains { block in
      block.kind == .heading && block.range.map { $0.contains(range) } ?? false
    }
  }
}
