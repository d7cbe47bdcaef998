import SanadBriefs
import SanadStore

/// One request with what its page depends on.
struct Visit: Sendable {
  /// In which form an answer is asked for.
  enum Form: String, Sendable {
    case html, json, atom
    case jsonFeed = "feed.json"
  }

  let request: DeskRequest
  let labels: Labels
  let form: Form
  /// What stood in the address where the route has a name in braces.
  let names: [String: String]
  /// When it was asked for.
  let moment: Moment

  subscript(name: String) -> String { names[name] ?? "" }
  var isFeed: Bool { form == .atom || form == .jsonFeed }
  var query: QueryItems { request.query }
}
