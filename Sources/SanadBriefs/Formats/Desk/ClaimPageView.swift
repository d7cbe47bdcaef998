/// One claim as a page shows it.
struct ClaimPage: Sendable {
  let claimClass: HTMLText
  let claimSymbol: HTMLText
  let claimStatus: HTMLText
  let claimWords: SentencePage
  let cites: [CitePage]
  let claimValues: [ValuesPage]
  let claimNotes: [NotePage]
  /// A drawing of values over time, or none.
  let claimDrawing: [ValueDrawing]
  let valuesTitle: HTMLText
  let reportsTitle: HTMLText
  let tableLabel: HTMLText
  let heads: [HTMLText]
  let claimRows: [ClaimRowPage]
  let denialsTitle: HTMLText
  let denialRows: [ClaimRowPage]
  let hasDenials: Bool
  let originsTitle: HTMLText
  let hasOrigins: Bool
  let pathOrigins: [PathOriginPage]
  let whyTitle: HTMLText
  let whyRows: [WhyRowPage]
}

/// A report of the claim.
struct ClaimRowPage: Sendable {
  let rowTime: HTMLText
  /// The time for programs, or none.
  let rowISO: [HTMLText]
  let rowOutlet: HTMLText
  let rowStance: HTMLText
  let rowStanceClass: HTMLText
  let rowValue: HTMLText
  /// `KCNA ← Kyiv Post`
  let rowSources: HTMLText
  let rowSentence: SentencePage
  let cites: [CitePage]
}

/// The rule or pack row behind a finding.
struct WhyRowPage: Sendable {
  let whyKind: HTMLText
  let whyValue: HTMLText
  let whyMaker: HTMLText
}
