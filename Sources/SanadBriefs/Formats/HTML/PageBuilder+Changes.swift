/// What became of the story since the reader looked.
struct ChangesPage: Sendable {
  let changesID: HTMLText
  let changesTitle: HTMLText
  let changeRows: [ChangeRowPage]
}

struct ChangeRowPage: Sendable {
  let changeLabel: HTMLText
  let changeWords: [HTMLText]
  let changeFacts: HTMLText
}

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
