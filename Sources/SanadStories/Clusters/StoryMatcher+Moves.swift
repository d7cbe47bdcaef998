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

  /// Takes an average article out of a story, as when one leaves the window.
  private mutating func leave(_ story: Int) {
    let state = stories[story]
    stories[story].squares *= Float(state.active - 1) / Float(max(1, state.active))
    stories[story].active -= 1
    stories[story].count -= 1
  }

  /// Adds an article at right angles to those of the story: a person's reasons are not in the words.
  private mutating func enter(_ story: Int, _ minute: Int?) {
    stories[story].squares += SIMD8(repeating: 1)
    stories[story].active += 1
    stories[story].count += 1
    guard let minute else { return }
    stories[story].firstMinute = min(stories[story].firstMinute ?? minute, minute)
    stories[story].lastMinute = max(stories[story].lastMinute ?? minute, minute)
  }
}
