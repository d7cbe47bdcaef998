import SanadModel

/// Sentences as they are cited, for a page whose readers take them elsewhere.
extension PageBuilder {
  /// None where a sentence is linked to its outlet's page already.
  func cites(_ pointer: Pointer, _ speakers: [String]) -> [CitePage] {
    if anchors.addresses == nil { return [] }
    return [
      CitePage(
        citeLabel: label("line.cite"), citeText: HTMLText(story.citation(pointer, speakers)))
    ]
  }

  /// The number of a report in the list of reports, which has its address on paper.
  func footnotes(_ article: ArticleIndex) -> [HTMLText] {
    if anchors.addresses == nil { return [] }
    return [HTMLText(story.account.articles.offset(of: article) + 1)]
  }
}

extension StoryView {
  /// The words at `pointer` with their own outlet, time and address.
  ///
  /// - Parameter page: that of the article, where it is there already.
  func citation(_ pointer: Pointer, _ speakers: [String], on page: FragmentPage? = nil) -> String {
    let article = account.articles[pointer.article].article
    return Citation(
      article, pointer.range, asOf: asOf ?? newest, speakers: speakers,
      on: page
    ).text(labels)
  }
}
