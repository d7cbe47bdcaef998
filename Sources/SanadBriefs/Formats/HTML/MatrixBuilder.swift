import SanadModel
import SanadText

/// Makes the page's table of claims by outlets.
struct MatrixBuilder {
  /// Columns a reader can still survey. Set by reading.
  private static let columnCountMax = 12

  private let story: StoryView
  private let anchors: PageAnchors

  init(_ story: StoryView, _ anchors: PageAnchors) {
    self.story = story
    self.anchors = anchors
  }

  /// Nothing where the story has one outlet.
  var pages: [MatrixPage] {
    guard let matrix = MatrixView(story, columnCountMax: Self.columnCountMax) else { return [] }
    return [
      MatrixPage(
        matrixID: anchors.section("matrix"), matrixTitle: HTMLText(story.labels["section.matrix"]),
        matrixClaim: HTMLText(story.labels["matrix.claim"]),
        columns: matrix.outlets.map { HTMLText($0) },
        matrixRows: matrix.rows.map { row($0, matrix.outlets) },
        keys: MatrixView.keys(story.labels).map {
          KeyPage(keySymbol: HTMLText($0.symbol), keyText: HTMLText($0.text))
        })
    ]
  }

  private func row(_ row: MatrixView.Row, _ outlets: [String]) -> MatrixRowPage {
    let part = Section(row.status)
    let article = row.clause.map { story.account.articles[$0.article].article }
    return MatrixRowPage(
      rowClass: HTMLText(part.rawValue), rowSymbol: HTMLText(TextFormat.symbol(part)),
      rowStatus: HTMLText(story.labels["status.\(row.status.rawValue)"]),
      rowWords: HTMLText(row.clause.flatMap { article?.text[$0.range] } ?? ""),
      rowLanguage: HTMLText(article?.language ?? "und"),
      cells: zip(row.cells, outlets).map { cell($0, $1) })
  }

  private func cell(_ cell: MatrixView.Cell?, _ outlet: String) -> CellPage {
    guard let cell else {
      return CellPage(
        isFilled: false, cellSymbol: HTMLText(""), cellClass: HTMLText("silent"),
        cellLabel: HTMLText(""), cellPlace: HTMLText(""), cellValue: [])
    }
    return CellPage(
      isFilled: true, cellSymbol: HTMLText(MatrixView.symbol(cell.stance)),
      cellClass: HTMLText(cell.stance.rawValue),
      cellLabel: HTMLText("\(outlet): \(story.labels["stance.\(cell.stance.rawValue)"])"),
      cellPlace: anchors.brieflyLink(cell.pointer),
      cellValue: cell.value.isEmpty ? [] : [HTMLText(cell.value)])
  }
}
