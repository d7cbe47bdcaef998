/// An article that a look back put into another story.
package struct StoryMove: Hashable, Sendable {
  package let article: String
  /// Names of the stories, which may be new.
  package let from: String
  package let to: String
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
