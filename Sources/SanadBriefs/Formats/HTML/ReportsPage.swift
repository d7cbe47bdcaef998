struct ReportsPage: Sendable {
  let reportsID: HTMLText
  let reportsTitle: HTMLText
  let articles: [ArticlePage]
}

struct ArticlePage: Sendable {
  let articleID: HTMLText
  let articleTitle: HTMLText
  let articleLanguage: HTMLText
  let byline: HTMLText
  let address: [OriginalPage]
  let backLabel: HTMLText
  let backTarget: HTMLText
  let blocks: [BlockPage]
}

struct BlockPage: Sendable {
  let isHeading: Bool
  let isQuote: Bool
  let isPlain: Bool
  let spans: [SpanPage]
}

/// A sentence of an article, with the claims that point to it.
struct SpanPage: Sendable {
  let spanID: [HTMLText]
  /// The sentence with its source, to be copied, or none.
  let spanCites: [HTMLText]
  let spanWords: HTMLText
  let marks: [LinkPage]
}

/// The reports by name, where each has a page of its own.
struct ReportListPage: Sendable {
  let reportsID: HTMLText
  let reportsTitle: HTMLText
  let reportRows: [ReportRowPage]
}

struct ReportRowPage: Sendable {
  let reportID: HTMLText
  /// Its address, or none.
  let reportLinks: [HTMLText]
  /// The same; empty where it has none.
  let reportLink: HTMLText
  /// That of its outlet's page, or none.
  let reportAddresses: [HTMLText]
  let reportTitle: HTMLText
  let reportLanguage: HTMLText
  let reportOutlet: HTMLText
  let reportTime: HTMLText
  /// That the page breaks off, or none.
  let reportNotes: [HTMLText]
}
