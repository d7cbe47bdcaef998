import SanadModel

extension StoryMatcher {
  /// Puts an article of the window into the story `target`, a new one where there are only `target`
  /// stories; false where the article has left the window.
  ///
  /// - Complexity: O(articles in the window): people move articles, not programs.
  mutating func move(_ article: String, to target: Int) -> Bool {
    let active = window.slots.indices.dropFirst(window.first)
    guard let slot = active.last(where: { window.slots[$0].id == article }) else { return false }
    let source = Int(window.slots[slot].story)
    guard source != target else { return true }
    if target == stories.count { stories.append(StoryState()) }
    let features = window.slots[slot].features
    leave(source)
    enter(target, features.minute)
    window.move(slot, to: Int32(target))
    return true
  }

  private mutating func leave(_ story: Int) { stories[story].active -= 1 }

  private mutating func enter(_ story: Int, _ minute: Int?) {
    stories[story].active += 1
    guard let minute else { return }
    stories[story].firstMinute = min(stories[story].firstMinute ?? minute, minute)
    stories[story].lastMinute = max(stories[story].lastMinute ?? minute, minute)
  }
}
