/// Says of each piece of a page what it is, and reads what the pieces say of the article.
struct PieceLabeler: Sendable {
  /// For pieces of any origin: by their words, their neighbours, their shape; afterwards each has a kind.
  static let order: [any LabelingPass.Type] = [
    DatelineSplitter.self, LineLabeler.self, CaptionNeighbours.self, SignatureSplitter.self,
    TailLabeler.self, ShapeLabeler.self,
  ]

  /// For pieces of an HTML page, whose title and labels are known by their elements too.
  static let pageOrder: [any LabelingPass.Type] =
    [TitleRepeats.self, PointerSplitter.self] + order
    + [KnownLabels.self, TitleTail.self, HeadingPruner.self]

  /// For pieces of an HTML page that the learned trees have reviewed.
  static let reviewedOrder: [any LabelingPass.Type] = [HeadingPruner.self, CaptionBody.self]

  private let passes: [any LabelingPass]

  init(_ tables: LineTables, order: [any LabelingPass.Type] = Self.order) {
    passes = order.map { $0.init(tables) }
  }

  /// Labels the pieces of `draft`, one pass after another.
  func label(_ draft: inout ArticleDraft) {
    for pass in passes { pass.label(&draft) }
  }
}
