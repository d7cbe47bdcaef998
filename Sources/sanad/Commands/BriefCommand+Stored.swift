import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// Stories of a store.
extension BriefCommand {
  func forEachStoredAccount(
    in path: String, _ session: Session, _ body: (Account) throws -> Void
  ) async throws {
    do {
      let store = try Store(at: path, for: .reading)
      try await session.forEachAccount(
        ofStored: try storyIDs(in: store), in: store,
        articles: { try storedArticles(ofStory: $0, in: store) }, body)
      try store.close()
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  /// The stories asked for, each once, or those of which something was told last.
  private func storyIDs(in store: Store) throws -> [String] {
    var seen: Set<String> = []
    if !story.isEmpty { return story.filter { seen.insert($0).inserted } }
    var query = StoryListQuery()
    query.outletCountMin = minOutlets ?? 0
    query.order = .changed
    query.limit = limit ?? Stories.terminalCount
    var ids: [String] = []
    let found = try store.forEachStory(of: query) { ids.append($0.summary.id) }
    if limit == nil, ids.count < found, !shared.quiet {
      StandardError.line("the newest \(ids.count) of \(found) stories; --limit \(found) takes all")
    }
    return ids
  }

  /// What became of the story after `--since`, as far as it had by `--as-of`.
  func storedChanges(of story: String) throws -> [StoryChange] {
    guard let store, let since else { return [] }
    var changes: [StoryChange] = []
    try StoreOptions.use(store, for: .reading) { store in
      let clock = try store.clock(ofStory: story)
      let start = ChangeQuery.Start(after: since, clock: clock)
      try store.forEachChange(ChangeQuery(since: start, story: story)) { change in
        if change.stood(at: asOf, clock: clock) { changes.append(StoryChange(change)) }
      }
    }
    return changes
  }
}
