import SanadModel
import SanadPipeline
import SanadStore

/// Makes accounts of the stories of a store.
struct AccountMaker: Sendable {
  let store: Store
  let pipeline: Pipeline
  /// The program's version and SHA-256 of its packs: what an account depends on beside its articles.
  let program: String
  let packs: String

  /// The account of a story; `previous` where it was made of the same.
  func story(_ id: String, previous: DeskStory?) throws(StoreError) -> DeskStory {
    let articles = try store.articles(ofStory: id)
    let key = AccountKey(of: articles, program: program, packs: packs)
    if let previous, previous.key == key { return previous }
    return DeskStory(
      account: try account(articles), places: try store.places(ofStory: id), key: key)
  }

  /// The account as it stood at `time`.
  func story(_ id: String, asOf time: Timestamp) throws(StoreError) -> DeskStory {
    let newest = try store.articles(ofStory: id)
    let choice = VersionChoice(asOf: time.zoned(by: newest.articles.map(\.article)))
    let articles = try store.articles(ofStory: id, choosing: choice.index)
    return DeskStory(
      account: try account(articles), places: try store.places(ofStory: id), key: nil)
  }

  private func account(_ story: StoryArticles) throws(StoreError) -> Account {
    let articles = story.articles.map { pipeline.tokenized($0) }
    return try store.settled(pipeline.account(id: story.id, articles: articles))
  }
}
