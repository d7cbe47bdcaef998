import SanadBriefs
import SanadModel
import SanadStore

/// What a person may change of a story, on a page of its own.
struct EditView: Sendable {
  struct Member: Sendable {
    let memberID: HTMLText
    let memberValue: HTMLText
    let memberTitle: HTMLText
    let memberFacts: HTMLText
  }

  /// Why nothing was changed, or none.
  let said: [HTMLText]
  let findWords: HTMLText
  /// Which stories are offered.
  let othersNote: HTMLText
  let crumbs: [StoryFrameView.Link]
  let token: HTMLText
  let action: HTMLText
  let members: [Member]
  let others: [Other]

  /// A story that may be chosen.
  struct Other: Sendable {
    let otherID: HTMLText
    let otherTitle: HTMLText
  }
}

/// What a form did, as the page that it leads to says it: `split-2-s-8f` in the address.
struct Done: Equatable {
  enum Act: String { case split, merge, pin }

  let act: Act
  /// Reports that it moved or kept.
  let count: Int
  /// The story that they came from.
  let other: String

  init(_ act: Act, _ count: Int, other: String) {
    self.act = act
    self.count = count
    self.other = other
  }

  /// Nil for words that no form of the desk makes.
  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2).map(String.init)
    guard parts.count == 3, let act = Act(rawValue: parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(act, count, other: parts[2])
  }

  func address(of story: String) -> String {
    "\(Address.story(story))?done=\(PercentCoding.encoded("\(act.rawValue)-\(count)-\(other)"))"
  }
}

/// Why a form changed nothing.
enum Unchanged: String {
  case nothing, unknown
}
