import SanadModel

/// The reports of a story by name, each with the address of its page.
extension PageBuilder {
  /// - Parameter addresses: where each report has a page beside this one; else it is linked to its outlet's.
  func reportList(_ addresses: PageAddresses?) -> ReportListPage {
    ReportListPage(
      reportsID: anchors.section("articles"), reportsTitle: label("section.articles"),
      reportRows: story.account.articles.indices.map { row($0, addresses) })
  }

  private func row(_ index: ArticleIndex, _ addresses: PageAddresses?) -> ReportRowPage {
    let article = story.account.articles[index].article
    let words = article.truncated ? [label("line.truncated")] : []
    let web = article.url.flatMap { TextFragment.isWeb($0) ? $0 : nil }
    let link = addresses.map { HTMLText($0.article(index)) } ?? web.map { HTMLText($0) }
    return ReportRowPage(
      reportID: anchors.article(index), reportLinks: link.map { [$0] } ?? [],
      reportLink: link ?? HTMLText(""), reportAddresses: web.map { [HTMLText($0)] } ?? [],
      reportTitle: HTMLText(story.articleTitle(index)),
      reportLanguage: HTMLText(article.language), reportOutlet: HTMLText(story.outlets[index]),
      reportTime: HTMLText(story.published(index)), reportNotes: words)
  }
}
