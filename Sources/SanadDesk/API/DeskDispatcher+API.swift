import SanadArchive
import SanadStore

/// The same as the pages, under addresses that stay.
extension DeskDispatcher {
  static let apiRoutes: [DeskRoute] = [
    DeskRoute(
      pattern: RoutePattern("/api/v1/stories"),
      summary: "Stories, the newest change first; `next` goes into `before`.",
      parameters: streamParameters + [
        DeskRoute.Parameter(
          name: "day", text: "Stories with an article of this day.", kind: .day),
        DeskRoute.Parameter(
          name: "changed_since", text: "Stories of which something was told after this change.",
          kind: .integer),
      ], forms: [.json], dependency: .lists
    ) { site, visit in
      let day = visit.query["day"]
      // In the path of a page it names what is not there; here it is a parameter like the others.
      guard day.map({ DeskSite.day($0) != nil }) ?? true else {
        throw DeskProblem.badRequest.with("day")
      }
      return try await site.stream(visit, day: day)
    },
    DeskRoute(
      pattern: RoutePattern("/api/v1/stories/{story}"),
      summary: "The account of a story, or as it stood: s-1@2026-03-11T08:00.",
      parameters: [sinceTimeParameter, allParameter], forms: [.json], dependency: .story
    ) { try await $0.story($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/stories/{story}/changes"), summary: "What became of a story.",
      forms: [.json], dependency: .story
    ) { try await $0.storyChanges($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/stories/{story}/claims/{claim}"),
      summary: "A claim with its reports, denials and origins.", forms: [.json], dependency: .story
    ) { try await $0.claim($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/articles/{article}"),
      summary: "An article by its place in the stream, or one version of it: 17@2.", forms: [.json],
      dependency: .article
    ) { try await $0.article($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/changes"),
      summary: "Changes, the newest first; after `since` the oldest first.",
      parameters: changeParameters, forms: [.json], dependency: .lists
    ) { try await $0.changes($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/search"), summary: "Articles that have all the words.",
      parameters: searchParameters, forms: [.json]
    ) { try await $0.search($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/watchlists"), summary: "The searches that are kept.",
      forms: [.json], dependency: .lists
    ) { try $0.watchlistPage($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/pending"),
      summary: "What is still to come, what is due first; `next` goes into `from`.",
      parameters: pendingParameters, forms: [.json]
    ) { try await $0.pendingPage($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/corrections"),
      summary: "Changed values with the reports that still give the old one.",
      parameters: [beforeParameter], forms: [.json]
    ) { try await $0.correctionPage($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/sources"), summary: "Who names whom, over all stories.",
      parameters: sourceParameters, forms: [.json]
    ) { try await $0.sourcePage($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/copies"), summary: "The passages that two articles share.",
      parameters: pairParameters, forms: [.json]
    ) { try await $0.compare($1) },
    DeskRoute(
      pattern: RoutePattern("/api/v1/openapi.json"), summary: "This description.",
      dependency: .program
    ) { site, _ in
      let document = OpenAPI(apiRoutes, version: site.settings.run.program)
      return .json(try JSONText.document(document))
    },
  ]
}
