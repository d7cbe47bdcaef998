extension MarkdownFormat {
  /// What became of the story since the reader looked.
  func changes(_ story: StoryView) -> [String] {
    if story.changes.isEmpty { return [] }
    return ["", "## Δ \(story.labels["section.changes"])", ""]
      + story.changes.map { change in
        let words = change.words.isEmpty ? "" : ": \(MarkdownText.escaped(change.words))"
        let facts = change.facts.isEmpty ? "" : " · \(MarkdownText.escaped(change.facts))"
        return "- **\(MarkdownText.escaped(change.label))**\(words)\(facts)"
      }
  }
}
