import SanadModel
import SanadText

/// Makes a claim of statements that state the same thing.
struct ClaimMaker: Sendable {
  static let maker = Maker("claims.aligned")

  let articles: [AnnotatedArticle]

  func claim(of members: [Member], _ story: StoryStatements) -> Claim {
    let reports = members.map { report(story.statements[$0.statement], $0.clause) }
    let statements = members.map { story.statements[$0.statement] }
    let outlets = Set(statements.map { outlet(of: $0.article) }).count
    var claim = Claim(
      id: id(of: statements), status: 2 <= outlets ? .agreed : .single, reports: reports,
      maker: Self.maker)
    claim.outlets = outlets
    claim.origins = outlets
    claim.originsMin = outlets
    return claim
  }

  private func report(_ statement: Statement, _ clause: Int) -> Report {
    Report(
      article: statement.article, range: statement.range, clause: statement.clauses[clause].range,
      attributions: [], stance: .stated, value: nil, maker: Self.maker)
  }

  /// The outlet's name, or the article's id where it has none.
  private func outlet(of article: Int) -> String {
    articles[article].article.outlet ?? articles[article].article.id
  }

  /// From the claim's own words.
  private func id(of statements: [Statement]) -> String {
    var hash = WordHash.none
    for statement in statements {
      hash = hash.joined(with: WordHash(articles[statement.article].article.text, statement.range))
    }
    return "c" + String(hash.value, radix: 16)
  }
}
