import SanadModel

/// What became of a story, with the keys of `sanad changes --format jsonl`.
struct ChangeRecord: Encodable, Sendable {
  let id: Int64
  @Nullable var at: String?
  let kind: String
  @Nullable var claim: String?
  @Nullable var article: String?
  @Nullable var outlet: String?
  @Nullable var before: String?
  @Nullable var after: String?

  init(_ change: StoryChange) {
    (id, at, kind, claim) = (change.id, change.at, change.kind, change.claim)
    (article, outlet) = (change.article, change.outlet)
    (before, after) = (change.before, change.after)
  }
}
