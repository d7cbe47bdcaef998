import SanadModel
import SanadText

/// A benchmark that can be wrong is a failing benchmark.
enum Answers {
  struct Wrong: Error, CustomStringConvertible {
    let description: String
  }

  /// Every page has its article, and every range keeps the law of offsets.
  static func check(pages: [Page], articles: [Article], annotated: [AnnotatedArticle]) throws {
    guard articles.count == pages.count, articles.contains(where: { !$0.text.isEmpty }) else {
      throw Wrong(description: "\(pages.count) pages gave \(articles.count) articles")
    }
    for one in annotated {
      let text = one.text
      for ranges in [
        text.sentences.map(\.range), text.dates.map(\.range), text.quantities.map(\.range),
        text.names.map(\.range), text.quotes.map(\.range), text.attributions.map(\.range),
      ] {
        if let range = one.article.text.firstInvalid(of: ranges) {
          throw Wrong(description: "\(one.article.id): range \(range) breaks the law of offsets")
        }
      }
    }
    let mentions = annotated.reduce(0) {
      $0 + $1.text.dates.count + $1.text.quantities.count + $1.text.names.count
    }
    guard 0 < mentions else { throw Wrong(description: "no mention was found") }
  }

  /// Every article has a story, and every report points into its article.
  static func check(assignments: [StoryAssignment], accounts: [Account], count: Int) throws {
    guard assignments.count == count else {
      throw Wrong(description: "\(count) articles gave \(assignments.count) assignments")
    }
    for account in accounts {
      for report in account.claims.flatMap(\.reports) {
        let text = account.articles[report.article].article.text
        guard text.firstInvalid(of: [report.range]) == nil, report.range.contains(report.clause)
        else {
          throw Wrong(
            description: "\(account.id): report \(report.range) breaks the law of offsets")
        }
      }
    }
  }
}
