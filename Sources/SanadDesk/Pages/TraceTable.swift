import SanadBriefs
import SanadModel
import SanadPipeline

/// A trace as a table: an article a row, a sentence of the statement a column.
struct TraceTable {
  /// What an article made of a sentence.
  enum Cell: String, CaseIterable {
    case verbatim, altered, cut

    var sign: String {
      switch self {
      case .verbatim: "●"
      case .altered: "≈"
      case .cut: "–"
      }
    }
  }

  /// Sentences that have a column: with more the table is no longer looked through. Set by reading.
  private static let sentenceCountMax = 40

  private let trace: StatementTrace
  /// The sentences that some article has, by their place in the statement.
  let sentences: [Int]

  init(_ trace: StatementTrace) {
    self.trace = trace
    let carried = Set(trace.bearers.flatMap(\.matches).map(\.sentence))
    sentences = Array(
      trace.sentences.indices.filter(carried.contains).prefix(Self.sentenceCountMax))
  }

  func rows(_ places: [String: Int64], _ labels: Labels) -> [TraceView.Row] {
    trace.bearers.map { bearer in
      let article = bearer.article
      let name = article.outlet ?? article.host ?? labels["line.unknown-outlet"]
      return TraceView.Row(
        rowLink: HTMLText(places[article.id].map { Address.article($0) } ?? "/"),
        rowOutlet: HTMLText(AccountPages.readable(outlet: name)),
        rowTime: HTMLText(article.published.map { labels.time($0) } ?? labels["line.no-date"]),
        cells: sentences.map { Self.view(cell(bearer, $0), labels) },
        rowOld: HTMLText(bearer.remnants.isEmpty ? "" : labels.whole(bearer.remnants.count)))
    }
  }

  /// Nil for a sentence that the article has no part of and does not leave out of a passage either.
  private func cell(_ bearer: StatementTrace.Bearer, _ sentence: Int) -> Cell? {
    let kinds = bearer.matches.filter { $0.sentence == sentence }.map(\.kind)
    if kinds.contains(.verbatim) { return .verbatim }
    if !kinds.isEmpty { return .altered }
    return bearer.cut.contains(sentence) ? .cut : nil
  }

  private static func view(_ cell: Cell?, _ labels: Labels) -> TraceView.Cell {
    TraceView.Cell(
      cellClass: HTMLText(cell?.rawValue ?? "none"), cellSign: HTMLText(cell?.sign ?? ""),
      cellWords: HTMLText(cell.map { labels["trace.\($0.rawValue)"] } ?? ""))
  }
}
