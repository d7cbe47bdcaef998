import SanadModel

/// What the templates print; every property's name stands in one of them.
struct PageView: Sendable {
  let pageLanguage: HTMLText
  let pageTitle: HTMLText
  let stories: [StoryPage]
  let hasSeveralStories: Bool
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
  let parts: [PartPage]
  let processes: [ProcessesPage]
  let matrix: [MatrixPage]
  let quotes: [QuotesPage]
  let timeline: [TimelinePage]
  let graph: [GraphPage]
  let checks: [ChecksPage]
  let reports: ReportsPage
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
  let place: HTMLText
  let wordsOutlet: HTMLText
  /// One address or none.
  let original: [OriginalPage]
}

struct OriginalPage: Sendable {
  let originalURL: HTMLText
  let originalLabel: HTMLText
}

/// A part of the brief.
struct PartPage: Sendable {
  let partID: HTMLText
  let partClass: HTMLText
  let partSymbol: HTMLText
  let partTitle: HTMLText
  let partNote: HTMLText
  let items: [ItemPage]
  /// `… 12 keterangan lain`, or none.
  let left: [HTMLText]
}

struct ItemPage: Sendable {
  let itemID: HTMLText
  let itemClass: HTMLText
  let sentence: SentencePage
  let newLabel: [HTMLText]
  let itemOutlets: HTMLText
  let itemOutletCount: HTMLText
  let itemOrigins: [OriginPage]
  let originDetails: [OriginDetailsPage]
  let values: [ValuesPage]
  let notes: [NotePage]
  /// The utterance that the sentence renders, or none.
  let itemQuotes: [QuotationPage]
}

struct OriginPage: Sendable {
  let originClass: HTMLText
  let originWords: HTMLText
}

/// Each source of a claim and how the articles come from it.
struct OriginDetailsPage: Sendable {
  let pathsLabel: HTMLText
  let pathOrigins: [PathOriginPage]
}

struct PathOriginPage: Sendable {
  let pathName: HTMLText
  let pathRows: [PathRowPage]
}

struct PathRowPage: Sendable {
  let pathOutlet: HTMLText
  let pathRule: HTMLText
  let pathEvidence: [SentencePage]
}

/// A denial, a condition or a fulfilment beside a claim.
struct NotePage: Sendable {
  let noteClass: HTMLText
  let noteLabel: HTMLText
  let noteSentence: [SentencePage]
  let noteWords: [HTMLText]
  let noteLanguage: HTMLText
}

/// Values that differ, on one line each, all to one scale.
struct ValuesPage: Sendable {
  let scaleFrom: HTMLText
  let scaleTo: HTMLText
  let hasScale: Bool
  let rows: [ValueRowPage]
}

struct ValueRowPage: Sendable {
  let valueWords: HTMLText
  let valueLanguage: HTMLText
  let valuePlace: HTMLText
  let valueOutlets: HTMLText
  let valueSpeakers: [HTMLText]
  let valueTime: [HTMLText]
  let hasBar: Bool
  /// Per cent of the line.
  let barFrom: HTMLText
  let barTo: HTMLText
  let hasDot: Bool
}

/// Claims by outlets.
struct MatrixPage: Sendable {
  let matrixID: HTMLText
  let matrixTitle: HTMLText
  let matrixClaim: HTMLText
  let columns: [HTMLText]
  let matrixRows: [MatrixRowPage]
  let keys: [KeyPage]
}

struct KeyPage: Sendable {
  let keySymbol: HTMLText
  let keyText: HTMLText
}

struct MatrixRowPage: Sendable {
  let rowClass: HTMLText
  let rowSymbol: HTMLText
  let rowStatus: HTMLText
  let rowWords: HTMLText
  let rowLanguage: HTMLText
  let rowPlace: HTMLText
  let cells: [CellPage]
}

struct CellPage: Sendable {
  let isFilled: Bool
  let cellSymbol: HTMLText
  let cellClass: HTMLText
  let cellLabel: HTMLText
  let cellPlace: HTMLText
  let cellValue: [HTMLText]
}

struct QuotesPage: Sendable {
  let quotesID: HTMLText
  let quotesTitle: HTMLText
  let quotations: [QuotationPage]
}

struct QuotationPage: Sendable {
  let speaker: HTMLText
  let renderings: HTMLText
  let variants: [VariantPage]
}

struct VariantPage: Sendable {
  let pieces: [PiecePage]
  let variantLanguage: HTMLText
  let variantPlace: HTMLText
  let variantOutlet: HTMLText
  /// `hanya di sini: …`, or none.
  let variantAlone: [HTMLText]
}

/// Words of a quotation that the fullest rendering has, or has not, or that no other has.
struct PiecePage: Sendable {
  let same: [HTMLText]
  let other: [HTMLText]
  let lone: [HTMLText]
}

/// The courses of lasting matters.
struct ProcessesPage: Sendable {
  let processesID: HTMLText
  let processesTitle: HTMLText
  let processRows: [ProcessPage]
}

struct ProcessPage: Sendable {
  let processTitle: HTMLText
  let steps: [StepPage]
}

struct StepPage: Sendable {
  let stepClass: HTMLText
  let stepSymbol: HTMLText
  let stepWords: SentencePage
  let stepDay: [HTMLText]
  let stepCount: HTMLText
}

struct TimelinePage: Sendable {
  let timelineID: HTMLText
  let timelineTitle: HTMLText
  let drawing: [TimelineDrawing]
  let phases: [PhasePage]
  let days: [DayPage]
}

struct PhasePage: Sendable {
  let phaseDays: HTMLText
  let phaseLabel: HTMLText
  let phaseCount: HTMLText
}

struct DayPage: Sendable {
  let dayID: HTMLText
  let dayLabel: HTMLText
  let dayISO: HTMLText
  let dayItems: [DayItemPage]
  let dayLeft: [HTMLText]
}

struct DayItemPage: Sendable {
  let dayClass: HTMLText
  let daySymbol: HTMLText
  let daySentence: SentencePage
  let dayCount: HTMLText
}

struct GraphPage: Sendable {
  let graphID: HTMLText
  let graphTitle: HTMLText
  let graphDrawing: [GraphDrawing]
  let graphRows: [GraphRowPage]
}

struct GraphRowPage: Sendable {
  let takers: HTMLText
  let takeLabel: HTMLText
  let takeSymbol: HTMLText
  let sourceName: HTMLText
  let sourceKind: HTMLText
  let evidence: [SentencePage]
}

struct ChecksPage: Sendable {
  let checksID: HTMLText
  let checksTitle: HTMLText
  let checkRows: [CheckPage]
}

struct CheckPage: Sendable {
  let checkLabel: HTMLText
  let checkWords: [SentencePage]
  let checkDetail: [HTMLText]
  let checkOutlet: HTMLText
}

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
  let spanWords: HTMLText
  let marks: [LinkPage]
}
