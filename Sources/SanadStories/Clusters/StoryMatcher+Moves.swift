import SanadModel

extension StoryMatcher {
  /// Puts an article of the window into the story `target`, a new one where there are only `target`
  /// stories; false where the article has left the window.
  ///
  /// - Complexity: O(articles in the window): people and look backs move few.
  mutating func move(_ article: String, to target: Int) -> Bool {
    let active = window.entries.indices.dropFirst(window.first)
    guard let entry = active.last(where: { window.entries[$0].id == article }) else { return false }
    let source = Int(window.entries[entry].story)
    guard source != target else { return true }
    if target == stories.count { stories.append(StoryState()) }
    window.move(entry, to: Int32(target))
    for story in [source, target] {
      restate(story, active.filter { Int(window.entries[$0].story) == story })
    }
    return true
  }
}

/// An article that a look back put into another story.
package struct StoryMove: Hashable, Sendable {
  package let article: String
  /// Names of the stories, which may be new.
  package let from: String
  package let to: String
  /// The storyline of the story it went into.
  package let storyline: String
  package let reason: Reason

  package enum Reason: String, Sendable {
    /// It is nearer to another story than to its own.
    case moved
    /// It is near to no story: it begins its own.
    case split
    /// Its whole story was taken into another.
    case merged
  }
}
