import SanadModel
import SanadStore

extension Change {
  /// Whether it had come about at `time`, which is read on a clock `offset` minutes from UTC where it has no
  /// zone; what has no time had not.
  func stood(at time: Timestamp?, clock offset: Int?) -> Bool {
    guard let time else { return true }
    guard let at = at.flatMap({ Timestamp(wholeISO: $0) }) else { return false }
    return !at.moved(to: offset).isAfter(time)
  }
}

extension StoryChange {
  init(_ change: Change) {
    self.init(
      id: change.id, at: change.at, kind: change.kind, claim: change.claim,
      article: change.article, outlet: change.outlet, before: change.before, after: change.after)
  }
}
