import SanadModel
import SanadText

/// One utterance in its renderings.
struct QuotationView: Sendable {
  let speaker: String
  let renderings: [RenderingView]
  /// `6 versi`, those with the same words counted once each.
  let renderingCount: String
}

/// What one or several outlets have an utterance in.
struct RenderingView: Sendable {
  let sentence: SentenceView
  /// All that have these words, the sentence's own first.
  let outlets: [String]
  /// The words, marked by whether the fullest rendering of the language has them.
  let pieces: [WordDifference.Piece]

  /// The words in which it stands alone against the others.
  let alone: [String]
}

/// Puts each utterance of several renderings where its sentence stands, or among the quotations.
struct QuotationMaker {
  /// Renderings shown of one utterance. Set by reading.
  private static let renderingCountMax = 6
  /// Utterances shown among the quotations. Set by reading.
  private static let quotationCountMax = 12

  /// The parts of the brief, items with the utterance that their line renders.
  private(set) var parts: [PartView]
  /// The utterances that no line renders, those with the most renderings first.
  private(set) var others: [QuotationView] = []

  /// Renderings shown of one utterance of this account.
  private let renderingCountMax: Int
  private let account: Account
  private let labels: Labels
  private let outlets: OutletNames

  init(
    account: Account, labels: Labels, outlets: OutletNames, parts: [PartView],
    isWhole: Bool = false
  ) {
    self.account = account
    self.labels = labels
    self.outlets = outlets
    self.parts = parts
    renderingCountMax = isWhole ? .max : Self.renderingCountMax
    let shown = parts.flatMap(\.items).flatMap(\.lines).map(\.pointer)
    let shared = account.quotations.enumerated()
      .filter { 1 < outlets.distinct($0.element.variants.map(\.pointer.article)).count }
      .sorted {
        let (left, right) = ($0.element.variants.count, $1.element.variants.count)
        return left == right ? $0.offset < $1.offset : right < left
      }.map(\.element)
    for quotation in shared { place(quotation, shown) }
    others = Array(others.prefix(isWhole ? .max : Self.quotationCountMax))
  }

  /// Gives the utterance to the first item that has a line of it.
  private mutating func place(_ quotation: Quotation, _ shown: [Pointer]) {
    let hidden = quotation.variants.filter { variant in
      !shown.contains { Self.holds($0, variant.pointer) }
    }
    let view = view(of: quotation, showing: hidden)
    for part in parts.indices {
      let item = parts[part].items.firstIndex { item in
        item.quotation == nil
          && item.lines.contains { line in
            quotation.variants.contains { Self.holds(line.pointer, $0.pointer) }
          }
      }
      guard let item else { continue }
      // The same words once more say nothing new: who has them stands under the line.
      if wordings(quotation.variants) != 1, !hidden.isEmpty {
        parts[part].items[item].quotation = view
      }
      return
    }
    others.append(view)
  }

  private static func holds(_ line: Pointer, _ words: Pointer) -> Bool {
    line.article == words.article && line.range.overlaps(words.range)
  }

  private func view(
    of quotation: Quotation, showing variants: [Quotation.Variant]
  ) -> QuotationView {
    var rows: [(key: String, variants: [Quotation.Variant])] = []
    for variant in variants {
      let key = WordDifference.key(words(variant))
      if let at = rows.firstIndex(where: { $0.key == key }) {
        rows[at].variants.append(variant)
      } else {
        rows.append((key, [variant]))
      }
    }
    let count = wordings(quotation.variants)
    return QuotationView(
      speaker: quotation.speaker,
      renderings: rows.prefix(renderingCountMax).map { rendering($0.variants, of: quotation) },
      renderingCount: labels.count("count.renderings", count))
  }

  private func wordings(_ variants: [Quotation.Variant]) -> Int {
    Set(variants.map { WordDifference.key(words($0)) }).count
  }

  private func rendering(
    _ variants: [Quotation.Variant], of quotation: Quotation
  ) -> RenderingView {
    let first = variants[0]
    let language = language(first)
    // Each language has its own fullest rendering: two share no words.
    let fullest = quotation.variants.first { self.language($0) == language } ?? first
    let start = first.pointer.range.start
    let alone = first.alone.map { TextRange($0.start - start, $0.end - start) }
    return RenderingView(
      sentence: SentenceView(
        pointer: first.pointer, text: words(first), language: language,
        outlet: outlets[first.pointer.article]),
      outlets: outlets.distinct(variants.map(\.pointer.article)),
      pieces: WordDifference.pieces(of: words(first), against: words(fullest), alone: alone),
      alone: first.alone.map { account.articles[first.pointer.article].article.text[$0] })
  }

  private func language(_ variant: Quotation.Variant) -> String {
    account.articles[variant.pointer.article].article.language
  }

  private func words(_ variant: Quotation.Variant) -> String {
    account.articles[variant.pointer.article].article.text[variant.pointer.range]
  }
}
