import SanadModel
import SanadText

/// Names the places of one story on a page.
struct PageAnchors: Sendable {
  let account: Account
  /// Distinguishes the stories of one page: `t1`
  let prefix: String
  /// Nil where all of the story stands on this page.
  var addresses: PageAddresses?
  /// Whether the reports stand on the page in full; else a sentence is linked to its outlet's page.
  var hasReports = true

  func story() -> HTMLText { HTMLText(prefix) }
  func section(_ name: String) -> HTMLText { HTMLText("\(prefix)-\(name)") }
  func claim(_ index: Int) -> HTMLText { HTMLText("\(prefix)-c\(index + 1)") }
  func day(_ index: Int) -> HTMLText { HTMLText("\(prefix)-d\(index + 1)") }
  func article(_ index: ArticleIndex) -> HTMLText {
    HTMLText("\(prefix)-a\(account.articles.offset(of: index) + 1)")
  }

  func sentence(_ article: ArticleIndex, _ sentence: Int) -> HTMLText {
    if let addresses {
      let range = account.articles[article].text.sentences[sentence].range
      return HTMLText(addresses.anchor(article, range))
    }
    return HTMLText("\(prefix)-a\(account.articles.offset(of: article) + 1)s\(sentence + 1)")
  }

  /// The sentence that holds the first word of `pointer`, or its article.
  func place(_ pointer: Pointer) -> HTMLText {
    let sentences = account.articles[pointer.article].text.sentences
    let index = sentences.firstIndex { $0.range.contains(pointer.range.start) }
    return index.map { sentence(pointer.article, $0) } ?? article(pointer.article)
  }

  /// What leads to the sentence that holds the first word of `pointer`.
  func link(_ pointer: Pointer) -> HTMLText {
    if let addresses { return HTMLText(addresses.sentence(pointer)) }
    if hasReports { return HTMLText("#\(place(pointer).description)") }
    return original(pointer).map { HTMLText($0) }
      ?? HTMLText("#\(article(pointer.article).description)")
  }

  /// The same as short as it goes: a table has many.
  func brieflyLink(_ pointer: Pointer) -> HTMLText {
    let article = account.articles[pointer.article].article
    guard addresses == nil, !hasReports, let url = article.url,
      let link = TextFragment.brief(to: url, in: article, pointer.range)
    else { return link(pointer) }
    return HTMLText(link)
  }

  /// The place of `pointer` on its outlet's page; nil where the article has no address.
  func original(_ pointer: Pointer) -> String? {
    let article = account.articles[pointer.article].article
    return article.url.flatMap { TextFragment.link(to: $0, in: article, pointer.range) }
  }

  /// What leads to a claim.
  func link(toClaim index: Int) -> HTMLText {
    addresses.map { HTMLText($0.claim(account.claims[index].id)) }
      ?? HTMLText("#\(claim(index).description)")
  }
}
