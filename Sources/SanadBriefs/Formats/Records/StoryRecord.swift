package import SanadModel

/// One article's story as `sanad cluster` prints it.
package struct StoryRecord: Encodable, Sendable {
  let id: String
  let story: String
  @Nullable var duplicateOf: String?

  package init(_ assignment: StoryAssignment) {
    id = assignment.article
    story = assignment.story
    duplicateOf = assignment.duplicateOf
  }
}
