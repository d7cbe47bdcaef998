package import SanadModel

/// One article's story as `sanad cluster` prints it.
package struct StoryRecord: Encodable, Sendable {
  let id: String
  let story: String
  let storyline: String
  @Nullable var duplicateOf: String?
  @Nullable var variantOf: String?

  package init(_ assignment: StoryAssignment) {
    id = assignment.article
    story = assignment.story
    storyline = assignment.storyline
    duplicateOf = assignment.duplicateOf
    variantOf = assignment.variantOf
  }
}
