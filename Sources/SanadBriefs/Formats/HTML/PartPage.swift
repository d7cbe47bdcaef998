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
  /// What leads to the page that shows them as well, or none.
  let leftLinks: [HTMLText]
  let leftLabel: HTMLText
}

struct ItemPage: Sendable {
  let itemID: HTMLText
  /// The address of the claim, or none.
  let itemLinks: [HTMLText]
  let itemLinkLabel: HTMLText
  let itemClass: HTMLText
  let sentence: SentencePage
  let newLabel: [HTMLText]
  let itemOutlets: HTMLText
  let itemOutletCount: HTMLText
  /// The number of the sentence's report in the list of reports, or none.
  let itemFootnotes: [HTMLText]
  /// The sentence as it is cited, or none.
  let cites: [CitePage]
  let itemOrigins: [OriginPage]
  let originDetails: [OriginDetailsPage]
  let values: [ValuesPage]
  let notes: [NotePage]
  /// The utterance that the sentence renders, or none.
  let itemQuotes: [QuotationPage]
}

/// A sentence with its outlet, time and address, to be copied.
struct CitePage: Sendable {
  let citeLabel: HTMLText
  let citeText: HTMLText
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
  /// Whether the words are a link: on a page of links to elsewhere they are not.
  let isPathLinked: Bool
}

/// A denial, a condition or a fulfilment beside a claim.
struct NotePage: Sendable {
  let noteClass: HTMLText
  let noteLabel: HTMLText
  let noteSentence: [SentencePage]
  let noteWords: [HTMLText]
  let noteLanguage: HTMLText
  /// Whose words they are, where not the item's own sentence's.
  let noteOutlet: [HTMLText]
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
  let valueReports: [ValueReportPage]
  let hasBar: Bool
  /// Per cent of the line.
  let barFrom: HTMLText
  let barTo: HTMLText
  let hasDot: Bool
}

/// A report of a value: whose, on whose word, when.
struct ValueReportPage: Sendable {
  let reportLink: HTMLText
  let reportOutlet: HTMLText
  let reportSpeakers: [HTMLText]
  let reportTime: [HTMLText]
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
