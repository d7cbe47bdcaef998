extension PageBuilder {
  var changes: [ChangesPage] {
    if story.changes.isEmpty { return [] }
    let rows = story.changes.map { change in
      ChangeRowPage(
        changeLabel: HTMLText(change.label),
        changeWords: change.words.isEmpty ? [] : [HTMLText(change.words)],
        changeFacts: HTMLText(change.facts))
    }
    return [
      ChangesPage(
        changesID: anchors.section("changes"),
        changesTitle: HTMLText(labels["section.changes"]), changeRows: rows)
    ]
  }
}
