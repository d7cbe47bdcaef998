package import SanadModel
import SanadText

/// Two articles that share passages, and who took them from whom.
package struct CopyRecord: Encodable, Sendable {
  struct Side: Encodable, Sendable {
    let article: String
    @Nullable var outlet: String?
    @Nullable var published: String?
  }

  struct Passage: Encodable, Sendable {
    let text: String
    /// Code points in the first article's text, and in the second's.
    let first: [Int]
    let second: [Int]
  }

  let first: Side
  let second: Side
  /// `forward`: the second took it from the first.
  let direction: String
  /// The rule that decided the direction.
  let reason: String
  let passages: [Passage]

  /// - Parameter passages: by first article, second article and place.
  package static func records(
    of passages: [SharedPassage], among articles: [AnnotatedArticle]
  ) -> [CopyRecord] {
    let list = ArticleList(articles)
    var records: [CopyRecord] = []
    var rest = passages[...]
    while let head = rest.first {
      let pair = rest.prefix { $0.first == head.first && $0.second == head.second }
      rest = rest.dropFirst(pair.count)
      records.append(CopyRecord(Array(pair), head, list))
    }
    return records
  }

  private init(
    _ pair: [SharedPassage], _ head: SharedPassage, _ articles: ArticleList<AnnotatedArticle>
  ) {
    let (left, right) = (articles[head.first].article, articles[head.second].article)
    let maps = (CodePointMap(left.text), CodePointMap(right.text))
    first = Self.side(left)
    second = Self.side(right)
    direction = head.direction.rawValue
    reason = head.maker.name
    passages = pair.map { passage in
      Passage(
        text: left.text[passage.firstRange], first: maps.0.codePoints(of: passage.firstRange),
        second: maps.1.codePoints(of: passage.secondRange))
    }
  }

  private static func side(_ article: Article) -> Side {
    Side(
      article: article.id, outlet: article.outlet ?? article.host,
      published: article.published?.description)
  }
}
