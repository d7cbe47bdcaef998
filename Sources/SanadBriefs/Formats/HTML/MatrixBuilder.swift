import SanadModel
import SanadText

/// Makes the table of claims by outlets.
struct MatrixBuilder {
  /// Rows and columns a reader can still survey.
  private static let rowCountMax = 40
  private static let columnCountMax = 12

  private let story: StoryView
  private let anchors: PageAnchors
  private let values: ValueWords

  init(_ story: StoryView, _ anchors: PageAnchors) {
    self.story = story
    self.anchors = anchors
    values = ValueWords(account: story.account, labels: story.labels)
  }

  /// Nothing where one outlet tells the story alone.
  var pages: [MatrixPage] {
    let claims = claims
    let columns = columns(claims)
    guard 1 < columns.count, !claims.isEmpty else { return [] }
    return [
      MatrixPage(
        matrixID: anchors.section("matrix"), matrixTitle: HTMLText(story.labels["section.matrix"]),
        matrixClaim: HTMLText(story.labels["matrix.claim"]),
        columns: columns.map { HTMLText($0) }, matrixRows: claims.map { row($0, columns) },
        keys: keys)
    ]
  }

  /// Claims that more than one outlet speaks to, by part, as the brief has them first.
  private var claims: [Int] {
    let account = story.account
    let shown = story.parts.flatMap(\.items).map(\.claim)
    let isShown = Set(shown)
    let rest = account.claims.indices.filter { !isShown.contains($0) }
    let shared = (shown + rest).filter { index in
      1 < story.outlets.distinct(reports(index).map(\.article)).count
    }
    let ordered = Section.allCases.flatMap { part in
      shared.filter { Section(account.claims[$0].status) == part }
    }
    // Two claims of one clause would be one row twice.
    var seen: Set<Pointer> = []
    let distinct = ordered.filter { claim in
      story.clause(claim).map { seen.insert($0).inserted } ?? false
    }
    return Array(distinct.prefix(Self.rowCountMax))
  }

  /// The outlets with the most claims, in the order of their first article.
  private func columns(_ claims: [Int]) -> [String] {
    var counts: [String: Int] = [:]
    for claim in claims {
      for outlet in story.outlets.distinct(reports(claim).map(\.article)) {
        counts[outlet, default: 0] += 1
      }
    }
    let all = story.outlets.distinct
    let ranked = all.enumerated().sorted {
      let (left, right) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
      return left == right ? $0.offset < $1.offset : right < left
    }
    let kept = Set(ranked.prefix(Self.columnCountMax).map(\.element))
    return all.filter(kept.contains)
  }

  private func reports(_ claim: Int) -> [Report] {
    story.account.claims[claim].reports + story.account.claims[claim].denials
  }

  private func row(_ index: Int, _ columns: [String]) -> MatrixRowPage {
    let claim = story.account.claims[index]
    let part = Section(claim.status)
    let clause = story.clause(index)
    let article = clause.map { story.account.articles[$0.article].article }
    return MatrixRowPage(
      rowClass: HTMLText(part.rawValue), rowSymbol: HTMLText(TextFormat.symbol(part)),
      rowStatus: HTMLText(story.labels["status.\(claim.status.rawValue)"]),
      rowWords: HTMLText(clause.flatMap { article?.text[$0.range] } ?? ""),
      rowLanguage: HTMLText(article?.language ?? "und"),
      rowPlace: clause.map { anchors.place($0) } ?? anchors.story(),
      cells: columns.map { cell(claim, $0) })
  }

  private func cell(_ claim: Claim, _ outlet: String) -> CellPage {
    let denial = claim.denials.first { story.outlets[$0.article] == outlet }
    let report = claim.reports.first { story.outlets[$0.article] == outlet }
    guard let report = denial ?? report else {
      return CellPage(
        isFilled: false, cellSymbol: HTMLText("·"), cellClass: HTMLText("silent"),
        cellLabel: HTMLText(story.labels["matrix.silent"]), cellPlace: HTMLText(""), cellValue: [])
    }
    let stance: Stance = denial == nil ? report.stance : .denied
    let pointer = Pointer(article: report.article, range: report.range)
    let isDisputed = claim.status == .conflicting || claim.status == .superseded
    return CellPage(
      isFilled: true, cellSymbol: HTMLText(Self.symbol(stance)),
      cellClass: HTMLText(stance.rawValue),
      cellLabel: HTMLText("\(outlet): \(story.labels["stance.\(stance.rawValue)"])"),
      cellPlace: anchors.place(pointer),
      cellValue: isDisputed
        ? report.value.map { [HTMLText(values.words(for: $0, in: pointer))] } ?? [] : [])
  }

  private var keys: [KeyPage] {
    Stance.allCases.map {
      KeyPage(
        keySymbol: HTMLText(Self.symbol($0)),
        keyText: HTMLText(story.labels["stance.\($0.rawValue)"]))
    } + [KeyPage(keySymbol: HTMLText("·"), keyText: HTMLText(story.labels["matrix.silent"]))]
  }

  private static func symbol(_ stance: Stance) -> String {
    switch stance {
    case .stated: "●"
    case .claimed: "◐"
    case .denied: "✗"
    case .unverified: "?"
    case .planned: "…"
    }
  }
}
