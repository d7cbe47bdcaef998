import SanadModel
import SanadPipeline
import SanadStore

/// Makes accounts of the stories of a store.
struct AccountMaker: Sendable {
  let store: Store
  let pipeline: Pipeline
  /// The program and the packs, by which accounts are kept in the store.
  let run: RunDescription

  /// The account of a story; `previous` where it was made of the same.
  func story(_ id: String, previous: DeskStory?) throws(StoreError) -> DeskStory {
    if let previous, !previous.versions.isEmpty,
      try store.versions(ofStory: id) == previous.versions
    {
      return previous
    }
    let story = try store.articles(ofStory: id)
    let articles = story.articles.map { pipeline.tokenized($0) }
    var account = try store.keptAccount(of: story, articles: articles, by: run)
    if account == nil { account = try made(story.id, articles) }
    return DeskStory(
      account: account ?? Account(id: story.id, articles: articles),
      places: try store.places(ofStory: id), versions: story.versions)
  }

  /// The account as it stood at `time`.
  func story(_ id: String, asOf time: Timestamp) throws(StoreError) -> DeskStory {
    let newest = try store.articles(ofStory: id)
    let choice = VersionChoice(asOf: time.zoned(by: newest.articles.map(\.article)))
    let story = try store.articles(ofStory: id, choosing: choice.index)
    let articles = story.articles.map { pipeline.tokenized($0) }
    return DeskStory(
      account: try made(story.id, articles), places: try store.places(ofStory: id), versions: [])
  }

  /// Makes the claims of stories whose articles changed, and keeps them.
  func keepStale(limit: Int, now: Timestamp?) throws {
    let stories = try store.staleStories(limit: limit)
    let accounts = stories.map { story in
      pipeline.account(id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
    }
    try store.keepClaims(of: zip(stories, accounts).map { ($0, $1) }, now: now, by: run)
  }

  private func made(
    _ id: String, _ articles: [AnnotatedArticle]
  ) throws(StoreError) -> Account {
    try store.settled(pipeline.account(id: id, articles: articles))
  }
}
