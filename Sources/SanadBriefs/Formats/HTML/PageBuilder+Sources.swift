import SanadModel
import SanadText

/// Who takes from whom.
extension PageBuilder {
  var graph: [GraphPage] {
    if story.sources.isEmpty { return [] }
    let grouped = SourceView.grouped(story.sources)
    let shared = grouped.own.flatMap { source in
      source.takers.map { takers in
        GraphRowPage(
          takers: HTMLText(takers.names.joined(separator: ", ")),
          takeLabel: HTMLText(takers.label), takeSymbol: HTMLText(TextFormat.symbol(takers.kind)),
          sourceName: HTMLText(source.name), sourceKind: HTMLText(source.kindLabel),
          evidence: takers.evidence.map { [sentence(evidence($0))] } ?? [])
      }
    }
    return [
      GraphPage(
        graphID: anchors.section("sources"), graphTitle: HTMLText(labels["section.sources"]),
        graphDrawing: GraphDrawing(story).map { [$0] } ?? [],
        graphRows: shared + grouped.alone.map { row($0) } + ownerRows)
    ]
  }

  /// Sources that one outlet alone names, on one line.
  private func row(_ alone: SourceView.Alone) -> GraphRowPage {
    GraphRowPage(
      takers: HTMLText(alone.taker), takeLabel: HTMLText(alone.label),
      takeSymbol: HTMLText(TextFormat.symbol(alone.kind)),
      sourceName: HTMLText(alone.names.joined(separator: "; ")), sourceKind: HTMLText(""),
      evidence: [])
  }

  private func evidence(_ pointer: Pointer) -> SentenceView {
    let article = story.account.articles[pointer.article].article
    return SentenceView(
      pointer: pointer, text: article.text[pointer.range], language: article.language,
      outlet: story.outlets[pointer.article])
  }
}
