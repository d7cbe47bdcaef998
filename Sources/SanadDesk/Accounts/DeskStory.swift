import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore

/// A story's account, ready to be shown.
struct DeskStory: Sendable {
  let account: Account
  /// The place in the stream of each article, by its id: the number in its address.
  let places: [String: Int64]
  /// The versions that the account was made of; empty for one of an earlier time.
  let versions: [Int64]

  /// The address of each article's page, by its id.
  var articleAddresses: [String: String] {
    places.mapValues { Address.article($0) }
  }

  var addresses: PageAddresses {
    PageAddresses(
      account, story: Address.story(account.id), articles: articleAddresses)
  }

  /// Ids of the claims that only articles after `place` of the stream state, sorted.
  func claims(after place: Int64) -> [String] {
    account.claims.filter { claim in
      !claim.reports.isEmpty
        && claim.reports.allSatisfy {
          place < places[account.articles[$0.article].article.id, default: 0]
        }
    }.map(\.id).sorted()
  }
}

/// Addresses of the desk's pages.
enum Address {
  static func story(_ id: String) -> String { "/s/\(PercentCoding.encoded(id))" }
  static func claim(_ claim: String, of story: String) -> String {
    "/c/\(PercentCoding.encoded(story))/\(PercentCoding.encoded(claim))"
  }
  static func article(_ place: Int64) -> String { "/a/\(place)" }
}
