extension PageBuilder {
  var quotes: [QuotesPage] {
    if story.quotations.isEmpty { return [] }
    return [
      QuotesPage(
        quotesID: anchors.section("quotes"), quotesTitle: HTMLText(labels["section.quotes"]),
        quotations: story.quotations.map { quotation($0) })
    ]
  }

  func quotation(_ view: QuotationView) -> QuotationPage {
    QuotationPage(
      speaker: HTMLText(view.speaker), renderings: HTMLText(view.renderingCount),
      variants: view.renderings.map { variant($0) })
  }

  private func variant(_ view: RenderingView) -> VariantPage {
    VariantPage(
      pieces: view.pieces.map { piece($0) }, variantLanguage: HTMLText(view.sentence.language),
      variantPlace: anchors.link(view.sentence.pointer),
      variantOutlet: HTMLText(view.outlets.joined(separator: ", ")),
      variantAlone: view.alone.isEmpty
        ? [] : [HTMLText("\(labels["line.alone"]): \(view.alone.joined(separator: ", "))")])
  }

  private func piece(_ piece: WordDifference.Piece) -> PiecePage {
    let text = [HTMLText(piece.text)]
    return PiecePage(
      same: piece.kind == .shared ? text : [], other: piece.kind == .other ? text : [],
      lone: piece.kind == .alone ? text : [])
  }
}
