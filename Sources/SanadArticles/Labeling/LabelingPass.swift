/// One step of saying what each piece of an article is.
///
/// A pass reads all pieces and classifies some of them; it may split a piece in two, and reads from what it
/// classifies what it says of the article: authors, place, time.
protocol LabelingPass: Sendable {
  init(_ tables: LineTables)

  func label(_ draft: inout ArticleDraft)
}
