import SanadModel
import SanadText

/// Names the places of one story on a page.
struct PageAnchors: Sendable {
  let account: Account
  /// Distinguishes the stories of one page: `t1`
  let prefix: String

  func story() -> HTMLText { HTMLText(prefix) }
  func section(_ name: String) -> HTMLText { HTMLText("\(prefix)-\(name)") }
  func claim(_ index: Int) -> HTMLText { HTMLText("\(prefix)-c\(index + 1)") }
  func day(_ index: Int) -> HTMLText { HTMLText("\(prefix)-d\(index + 1)") }
  func article(_ index: ArticleIndex) -> HTMLText {
    HTMLText("\(prefix)-a\(account.articles.offset(of: index) + 1)")
  }

  func sentence(_ article: ArticleIndex, _ sentence: Int) -> HTMLText {
    HTMLText("\(prefix)-a\(account.articles.offset(of: article) + 1)s\(sentence + 1)")
  }

  /// The sentence that holds the first word of `pointer`, or its article.
  func place(_ pointer: Pointer) -> HTMLText {
    let sentences = account.articles[pointer.article].text.sentences
    let index = sentences.firstIndex { $0.range.contains(pointer.range.start) }
    return index.map { sentence(pointer.article, $0) } ?? article(pointer.article)
  }
}
