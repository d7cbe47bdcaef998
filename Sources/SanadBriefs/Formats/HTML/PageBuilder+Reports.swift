import SanadModel

/// The reports of a story by name, each with the address of its page.
extension PageBuilder {
  func reportList(_ addresses: PageAddresses) -> ReportListPage {
    ReportListPage(
      reportsID: anchors.section("articles"), reportsTitle: label("section.articles"),
      reportRows: story.account.articles.indices.map { row($0, addresses) })
  }

  private func row(_ index: ArticleIndex, _ addresses: PageAddresses) -> ReportRowPage {
    let article = story.account.articles[index].article
    let words = article.truncated ? [label("line.truncated")] : []
    return ReportRowPage(
      reportLink: HTMLText(addresses.article(index)),
      reportTitle: HTMLText(story.articleTitle(index)),
      reportLanguage: HTMLText(article.language), reportOutlet: HTMLText(story.outlets[index]),
      reportTime: HTMLText(story.published(index)), reportNotes: words)
  }
}
