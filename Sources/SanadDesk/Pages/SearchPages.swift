import SanadBriefs
import SanadStore

/// What is found, with the form that asks for it.
struct SearchView: Sendable {
  struct Piece: Sendable {
    let plain: [HTMLText]
    let hit: [HTMLText]
  }

  struct Row: Sendable {
    let hitLink: HTMLText
    let hitTitle: [Piece]
    let hitLanguage: HTMLText
    let hitFacts: [HTMLText]
    let hitExcerpt: [Piece]
    let hitStory: HTMLText
  }

  struct Field: Sendable {
    let fieldID: HTMLText
    let fieldName: HTMLText
    let fieldLabel: HTMLText
    let fieldType: HTMLText
    let fieldValue: HTMLText
  }

  /// A field of which one of some values is chosen.
  struct Choice: Sendable {
    let fieldID: HTMLText
    let fieldName: HTMLText
    let fieldLabel: HTMLText
    let options: [Option]
  }

  struct Option: Sendable {
    let optionValue: HTMLText
    let optionText: HTMLText
    let isChosen: Bool
  }

  let words: HTMLText
  let isPhrase: Bool
  let fields: [Field]
  let choices: [Choice]
  let resultText: [HTMLText]
  let hits: [Row]
  let hasPages: Bool
  let previous: [HTMLText]
  let next: [HTMLText]
  let outletNames: [HTMLText]
  /// The form that keeps the search, or none.
  let keeping: [KeepForm]

  struct KeepForm: Sendable {
    let token: HTMLText
    let keptFields: [Field]
  }
}

/// Where a page of hits stands among the others.
struct HitPages {
  private let visit: Visit
  private let offset: Int
  /// Hits of a whole page.
  private let size: Int
  private let shown: Int
  private let isLast: Bool
  /// How many articles have the words; nil where they are not counted.
  private let total: Int?

  init(_ visit: Visit, offset: Int, size: Int, shown: Int, isLast: Bool, total: Int?) {
    self.visit = visit
    self.offset = offset
    self.size = size
    self.shown = shown
    self.isLast = isLast
    self.total = total
  }

  var areSeveral: Bool { 0 < offset || !isLast }
  var next: [HTMLText] { isLast ? [] : [link(offset + shown)] }

  var previous: [HTMLText] {
    offset == 0 ? [] : [link(max(0, offset - size))]
  }

  /// `51–100 dari 312 artikel`
  var result: String {
    let labels = visit.labels
    if shown == 0 { return labels[offset == 0 ? "search.none" : "search.no-more"] }
    // What an article's mentions decide is counted where all of it is shown.
    let count = total ?? (isLast ? offset + shown : nil)
    let all = count.map { labels.count("count.hits", $0) }
    if !areSeveral { return all ?? "" }
    let range: [(name: String, text: String)] = [
      ("from", labels.whole(offset + 1)), ("to", labels.whole(offset + shown)),
      ("value", all ?? ""),
    ]
    return labels.filled(all == nil ? "search.range" : "search.range-of", range)
  }

  private func link(_ from: Int) -> HTMLText {
    let rest = visit.query.text(
      without: ["labels", "from"], adding: from == 0 ? [] : [("from", "\(from)")])
    return HTMLText("/search?\(rest)")
  }
}
