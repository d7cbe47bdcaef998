import SanadLanguages
import SanadStore

/// Searches that are kept, as filters of the stream and of changes.
extension DeskSite {
  /// `/api/v1/watchlists`.
  func watchlistPage(_ visit: Visit) throws -> DeskAnswer {
    try data(["watchlists": try file.watchlists()])
  }

  /// The one that the address names; nil where it names none.
  func watchlist(_ visit: Visit) throws -> Watchlist? {
    guard let name = visit.query["watchlist"], !name.isEmpty else { return nil }
    guard let list = try file.watchlist(name) else {
      throw DeskProblem.notFound.with(name)
    }
    return list
  }

  /// The stories that it finds; nil where the address names none.
  func watchedStories(_ visit: Visit) throws -> [String]? {
    try watchlist(visit).map { try stories(of: $0) }
  }

  /// The stories that `list` finds.
  func stories(of list: Watchlist) throws -> [String] {
    try store.stories(matching: list.query { forms.all(of: $0) }) ?? []
  }

  /// From the form on the page of a search: keeps it under a name.
  func keepWatchlist(_ visit: Visit) throws -> DeskAnswer {
    let form = visit.request.form
    // Who types two words means one name.
    let name = (form?["name"] ?? "").split { $0.isWhitespace }.joined(separator: "-")
    guard var list = Watchlist(name: name, words: form?["q"] ?? "") else {
      throw DeskProblem.badRequest.with("name")
    }
    func field(_ name: String) -> String? { form?[name].flatMap { $0.isEmpty ? nil : $0 } }
    list.phrase = field("phrase").map { $0 != "0" && $0 != "false" } ?? false
    (list.outlet, list.language) = (field("outlet"), field("language")?.lowercased())
    (list.speaker, list.source) = (field("speaker"), field("source"))
    let query = list.query { _ in [:] }
    guard query.hasWord, query.distinctWords.count <= SearchQuery.wordCountMax,
      list.words.utf8.count <= Watchlist.wordByteCountMax
    else { throw DeskProblem.badRequest.with("q") }
    try file.keep(list)
    state.deskChanged()
    return .redirect("/?watchlist=\(list.name)")
  }

  /// From the form beside the stream: keeps it no longer.
  func removeWatchlist(_ visit: Visit) throws -> DeskAnswer {
    let name = visit["name"]
    guard try file.removeWatchlist(name) else { throw DeskProblem.notFound.with(name) }
    state.deskChanged()
    return .redirect("/")
  }
}
