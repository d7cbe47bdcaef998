import SanadStore

extension DeskDispatcher {
  /// Every address of the desk, in the order they are looked through.
  static let allRoutes = readingRoutes + handRoutes + apiRoutes + serviceRoutes

  private static let readingRoutes: [DeskRoute] = [
    DeskRoute(
      pattern: RoutePattern("/"), summary: "The stream of stories, the newest change first.",
      parameters: streamParameters, forms: [.html, .json], dependency: .lists
    ) { try await $0.stream($1, day: nil) },
    DeskRoute(
      pattern: RoutePattern("/on/{day}"), summary: "The stories of a day.",
      parameters: streamParameters, forms: [.html, .json], dependency: .lists
    ) { try await $0.stream($1, day: $1["day"]) },
    DeskRoute(
      pattern: RoutePattern("/s/{story}"), summary: "The account of a story.",
      parameters: [sinceTimeParameter, allParameter], forms: [.html, .json], dependency: .story
    ) { try await $0.story($1) },
    DeskRoute(
      pattern: RoutePattern("/c/{story}/{claim}"),
      summary: "A claim: its values by source over time, reports, denials, origins.",
      forms: [.html, .json], dependency: .story
    ) { try await $0.claim($1) },
    DeskRoute(
      pattern: RoutePattern("/a/{article}"), summary: "An article with its versions.",
      parameters: [
        DeskRoute.Parameter(
          name: "q", text: "Words: leads to the sentence that has most of them.")
      ], forms: [.html, .json], dependency: .article
    ) { try await $0.article($1) },
    DeskRoute(
      pattern: RoutePattern("/search"), summary: "Articles that have all the words.",
      parameters: searchParameters, forms: [.html, .json, .atom, .jsonFeed]
    ) { try await $1.isFeed ? $0.searchChanges($1) : $0.search($1) },
    DeskRoute(
      pattern: RoutePattern("/s/{story}/export/{form}"), summary: "A story for other programs.",
      dependency: .story
    ) { try await $0.export($1) },
    DeskRoute(
      pattern: RoutePattern("/s/{story}/changes"), summary: "What became of a story.",
      forms: [.html, .json, .atom, .jsonFeed], dependency: .story
    ) { try await $0.storyChanges($1) },
    DeskRoute(
      pattern: RoutePattern("/changes"), summary: "What became of stories, the newest first.",
      parameters: changeParameters, forms: [.html, .json, .atom, .jsonFeed], dependency: .lists
    ) { try await $0.changes($1) },
    DeskRoute(
      pattern: RoutePattern("/pending"), summary: "What is still to come, what is due first.",
      parameters: pendingParameters, forms: [.html, .json]
    ) { try await $0.pendingPage($1) },
    DeskRoute(
      pattern: RoutePattern("/corrections"),
      summary: "Values that changed and edits, with the reports that still give the old value.",
      parameters: [beforeParameter], forms: [.html, .json, .atom, .jsonFeed]
    ) { try await $0.correctionPage($1) },
    DeskRoute(
      pattern: RoutePattern("/sources"), summary: "Who names whom, over all stories.",
      parameters: sourceParameters, forms: [.html, .json]
    ) { try await $0.sourcePage($1) },
    DeskRoute(
      pattern: RoutePattern("/compare"), summary: "Two articles side by side.",
      parameters: pairParameters, forms: [.html, .json]
    ) { try await $0.compare($1) },
    DeskRoute(
      pattern: RoutePattern("/trace"), summary: "The form for a statement.", isKept: false
    ) { try $0.traceForm($1) },
    DeskRoute(
      pattern: RoutePattern("/trace/{hash}"), summary: "What became of a statement.",
      forms: [.html, .json]
    ) { try await $0.traceResult($1) },
    DeskRoute(
      pattern: RoutePattern("/go"), summary: "Leads to a story as it stood.", isKept: false
    ) { try $0.go($1) },
  ]

  private static let handRoutes: [DeskRoute] = [
    DeskRoute(
      pattern: RoutePattern("/s/{story}/edit"), summary: "What may be put right.", isKept: false
    ) { try $0.editPage($1) },
    hand("/s/{story}/split") { try await $0.splitStory($1) },
    hand("/s/{story}/merge") { try await $0.mergeStories($1) },
    hand("/s/{story}/pin") { try await $0.pinArticles($1) },
    hand("/s/{story}/seen") { try $0.markSeen($1) },
    hand("/seen") { try $0.markSeen($1) },
    hand("/s/{story}/follow") { try $0.follow($1) },
    hand("/c/{story}/{claim}/note") { try $0.addNote($1) },
    hand("/note/{note}/remove") { try $0.removeNote($1) },
    hand("/watchlists") { try $0.keepWatchlist($1) },
    hand("/watchlists/{name}/remove") { try $0.removeWatchlist($1) },
    hand("/trace") { try $0.traceStatement($1) },
    hand("/sign-in") { try $0.signIn($1) },
    hand("/sign-out") { site, visit in site.signOut(visit) },
  ]

  /// What a form of the desk does.
  private static func hand(
    _ path: String, _ answer: @escaping DeskRoute.Answer
  ) -> DeskRoute {
    DeskRoute(
      method: .post, pattern: RoutePattern(path), summary: "A form of the desk.", isKept: false,
      answer: answer)
  }

  private static let serviceRoutes: [DeskRoute] = [
    DeskRoute(
      pattern: RoutePattern("/metrics"), summary: "Counts for Prometheus.", isKept: false
    ) { site, _ in
      let sizes = try site.store.sizes()
      return DeskAnswer(
        site.metrics.text(
          articles: sizes.articles, stories: sizes.stories, listeners: site.state.listenerCount,
          change: site.state.event.change), type: MediaType.metrics)
    },
    DeskRoute(
      pattern: RoutePattern("/sign-in"), summary: "The way in.", isKept: false
    ) { $0.signInPage($1) },
    DeskRoute(
      pattern: RoutePattern("/events"), summary: "Server-sent events: one a change.",
      isKept: false, isReady: true
    ) { _, _ in .events },
    DeskRoute(
      pattern: RoutePattern("/healthz"), summary: "Whether the program runs.", isKept: false,
      isReady: true
    ) { _, _ in DeskAnswer("ok\n", type: MediaType.text) },
    DeskRoute(
      pattern: RoutePattern("/readyz"), summary: "Whether the store can be read.", isKept: false
    ) { site, _ in
      let sizes = try site.store.sizes()
      return DeskAnswer(
        "ok\narticles \(sizes.articles)\nstories \(sizes.stories)\n", type: MediaType.text)
    },
  ]

  static let streamParameters = [
    DeskRoute.Parameter(
      name: "badge", text: "Stories that are new, changed, disputed, denied or pending.",
      kind: .choice(StreamQuery.Badge.allCases.map(\.rawValue))),
    DeskRoute.Parameter(name: "outlet", text: "Stories with an article of this outlet."),
    DeskRoute.Parameter(
      name: "outlets", text: "Stories of so many outlets or more.", kind: .integer),
    DeskRoute.Parameter(name: "language", text: "Stories with an article in this language."),
    watchlistParameter,
    DeskRoute.Parameter(name: "before", text: "Where the page before ended.", kind: .cursor),
  ]

  static let watchlistParameter = DeskRoute.Parameter(
    name: "watchlist", text: "What a search that is kept finds, by its name.", isName: true)

  static let sinceTimeParameter = DeskRoute.Parameter(
    name: "since", text: "Marks the claims that no report up to this time states.", kind: .time)

  static let allParameter = DeskRoute.Parameter(
    name: "all", text: "Whether every claim is shown.", kind: .boolean)

  static let sourceParameters = [
    DeskRoute.Parameter(
      name: "name", text: "A source, for the sentences that rest on it; again for other spellings."),
    DeskRoute.Parameter(
      name: "sort", text: "What sources are sorted by.",
      kind: .choice(NamedSource.Order.allCases.map(\.rawValue))),
    DeskRoute.Parameter(
      name: "from", text: "How many sources the pages before have.", kind: .integer),
  ]

  static let pairParameters = [
    DeskRoute.Parameter(
      name: "a", text: "The place of an article in the stream.", kind: .integer, isRequired: true),
    DeskRoute.Parameter(
      name: "b", text: "The place of the other one.", kind: .integer, isRequired: true),
  ]

  static let pendingParameters = [
    DeskRoute.Parameter(
      name: "part", text: "To come, with a day that has passed, or without a day.",
      kind: .choice(PendingPart.allCases.map(\.rawValue))),
    DeskRoute.Parameter(
      name: "from", text: "How many claims the pages before have.", kind: .integer),
  ]

  static let beforeParameter = DeskRoute.Parameter(
    name: "before", text: "Changes before this one.", kind: .integer)

  static let changeParameters = [
    DeskRoute.Parameter(
      name: "kind", text: "Changes of this kind, such as value-changed.",
      kind: .choice(ChangeKind.allCases.map { $0.rawValue.replacing(" ", with: "-") })),
    DeskRoute.Parameter(
      name: "since", text: "Changes after this one, the oldest first.", kind: .integer),
    watchlistParameter, beforeParameter,
  ]

  static let searchParameters = [
    DeskRoute.Parameter(name: "q", text: "The words."),
    DeskRoute.Parameter(
      name: "phrase", text: "Whether they stand together, in this order.", kind: .boolean),
    DeskRoute.Parameter(name: "outlet", text: "Articles of this outlet."),
    DeskRoute.Parameter(name: "since", text: "Published on this day or later.", kind: .time),
    DeskRoute.Parameter(name: "until", text: "Published on this day or before.", kind: .time),
    DeskRoute.Parameter(name: "language", text: "Articles in this language."),
    DeskRoute.Parameter(
      name: "order", text: "The best first, or the newest.", kind: .choice(["best", "newest"])),
    DeskRoute.Parameter(
      name: "from", text: "How many articles the pages before have.", kind: .integer),
    DeskRoute.Parameter(name: "speaker", text: "Articles that quote somebody of this name."),
    DeskRoute.Parameter(name: "source", text: "Articles that cite a source of this name."),
  ]
}
