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
