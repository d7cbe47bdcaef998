import SanadModel

/// What the templates print; every property's name stands in one of them.
struct PageView: Sendable {
  let pageLanguage: HTMLText
  let card: CardPage
  let stories: [StoryPage]
  let hasSeveralStories: Bool
  /// The list of stories, or none.
  let index: [IndexPage]
  /// What leads to the list, or none.
  let indexLinks: [LinkPage]
  /// With what the page was made, or nothing.
  let colophon: [HTMLText]
}

/// One story of the page.
struct StoryPage: Sendable {
  let storyID: HTMLText
  let storyTitle: HTMLText
  let storyTitleLanguage: HTMLText
  let facts: [HTMLText]
  let links: [LinkPage]
  let verbatimNote: HTMLText
  let jumpLabel: HTMLText
  let changes: [ChangesPage]
  let parts: [PartPage]
  let processes: [ProcessesPage]
  let matrix: [MatrixPage]
  let quotes: [QuotesPage]
  let timeline: [TimelinePage]
  let graph: [GraphPage]
  let checks: [ChecksPage]
  let reports: [ReportsPage]
  /// The reports by name, where each has a page of its own.
  let reportList: [ReportListPage]
}

struct LinkPage: Sendable {
  let linkTarget: HTMLText
  let linkText: HTMLText
  /// One sign or none.
  let linkSigns: [HTMLText]
  /// How many claims stand there, or none.
  var linkCounts: [HTMLText] = []
}

/// A sentence with its place in the page and, where the article has an address, on the outlet's page.
struct SentencePage: Sendable {
  let words: HTMLText
  let wordsLanguage: HTMLText
  /// The same where it is not the page's, or none.
  let wordsForeign: [HTMLText]
  let place: HTMLText
  let wordsOutlet: HTMLText
  /// One address or none.
  let original: [OriginalPage]
}

struct OriginalPage: Sendable {
  let originalURL: HTMLText
  let originalLabel: HTMLText
}
