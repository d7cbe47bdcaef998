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
  let leftLinks: [HTMLText]
  let leftLabel: HTMLText
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
