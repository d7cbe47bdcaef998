import SanadTerminal

extension TextFormat {
  /// What became of the story, before what it is: who has read it before needs no more.
  func addChanges(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.changes.isEmpty { return }
    canvas.heading(story.labels["section.changes"], .cyan, symbol: "Δ")
    for change in story.changes {
      var line = StyledText(change.label, .bold)
      if !change.words.isEmpty { line.add(": \(change.words)") }
      canvas.add(line, lead: StyledText("Δ", .cyan), indent: 2)
      if !change.facts.isEmpty { canvas.add(StyledText(change.facts, .dim), indent: 4) }
    }
  }
}
