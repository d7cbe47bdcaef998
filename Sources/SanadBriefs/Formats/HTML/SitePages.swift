/// What a page says of itself to those who link to it.
struct CardPage: Sendable {
  let cardTitle: HTMLText
  let cardText: HTMLText
  let cardSite: [HTMLText]
  let cardAddress: [HTMLText]
  /// RFC 3339, of the newest report.
  let cardTime: [HTMLText]
  /// The feed beside it, or none.
  let cardFeed: [HTMLText]
}

/// The list of the stories that have a page each.
struct IndexPage: Sendable {
  let indexTitle: HTMLText
  let indexFacts: [HTMLText]
  let indexRows: [IndexRowPage]
}

struct IndexRowPage: Sendable {
  let rowFile: HTMLText
  let rowTitle: HTMLText
  let rowLanguage: HTMLText
  let rowFacts: [HTMLText]
  let rowCounts: [IndexCountPage]
  /// The first sentence of the brief, or none.
  let rowLines: [SentencePage]
}

/// How many claims a part has.
struct IndexCountPage: Sendable {
  let countClass: HTMLText
  let countSign: HTMLText
  let countLabel: HTMLText
  let countNumber: HTMLText
}

/// The stories as an Atom feed (RFC 4287).
struct FeedPage: Sendable {
  let feedLanguage: HTMLText
  let feedTitle: HTMLText
  let feedID: HTMLText
  let feedTime: HTMLText
  let feedAuthor: HTMLText
  let feedAddress: [HTMLText]
  let entries: [FeedEntryPage]
}

struct FeedEntryPage: Sendable {
  let entryID: HTMLText
  let entryTitle: HTMLText
  let entryTime: HTMLText
  let entryLink: HTMLText
  let entryText: HTMLText
}
