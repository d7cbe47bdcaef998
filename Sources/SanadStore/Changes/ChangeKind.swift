/// What may become of a story.
public enum ChangeKind: String, Sendable, CaseIterable, Comparable {
  /// A story came up.
  case newStory = "new story"
  /// Somebody denies a claim that nobody denied before.
  case firstDenial = "first denial"
  /// A claim that one source gave is given by another, independent one.
  case secondOrigin = "second origin"
  /// A later report gives another value of what changes in time.
  case valueChanged = "value changed"
  /// Reports give values that exclude each other.
  case conflictOpened = "conflict opened"
  /// One value is left of those that differed.
  case conflictSettled = "conflict settled"
  /// What was planned has come to pass.
  case pendingFulfilled = "pending fulfilled"
  /// A new version of an article that says that it corrects.
  case correction
  /// A new version of an article that says nothing of it.
  case silentEdit = "silent edit"
  /// The address of an article answers that it is gone.
  case pageGone = "page gone"

  /// In the order of the cases.
  public static func < (left: ChangeKind, right: ChangeKind) -> Bool {
    order(left) < order(right)
  }

  private static func order(_ kind: ChangeKind) -> Int {
    allCases.firstIndex(of: kind) ?? allCases.count
  }
}
