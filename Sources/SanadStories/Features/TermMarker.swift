import SanadModel
import SanadText

/// Collects the terms of an article with where they stand.
///
/// Lent from article to article so that collecting allocates little.
struct TermMarker {
  private var found: [(term: UInt64, marks: ArticleTerms.Marks)] = []

  /// The terms of the first ``FeatureLimits/bodyTokenMax`` tokens of the headline and of the body.
  mutating func terms(
    of article: AnnotatedArticle, _ stems: inout StemCache, _ statistics: TermStatistics
  ) -> ArticleTerms {
    found.removeAll(keepingCapacity: true)
    let (title, body) = (article.title.tokens, article.text.tokens)
    let bodyCount = min(body.count, FeatureLimits.bodyTokenMax)
    let titleCount = min(title.count, FeatureLimits.bodyTokenMax)
    add(title[..<titleCount], article.article.title, .title, &stems)
    add(body[..<bodyCount], article.article.text, [], &stems)
    let end = bodyCount < body.count ? Int(body[bodyCount].start) : .max
    let titleEnd = titleCount < title.count ? Int(title[titleCount].start) : .max
    let beginsInBody = article.title.names.isEmpty
    addNames(
      article.title, article.article.title, lead: .max, end: titleEnd, !beginsInBody, &stems)
    addNames(
      article.text, article.article.text, lead: ParticularReader.leadEnd(body), end: end,
      beginsInBody,
      &stems)
    return ArticleTerms(&found) { statistics.weight($0) }
  }

  private mutating func add(
    _ tokens: ArraySlice<Token>, _ text: SourceText, _ marks: ArticleTerms.Marks,
    _ stems: inout StemCache
  ) {
    for token in tokens {
      if token.kind == .number {
        found.append((token.hash.value, marks.union(.number)))
      } else if FieldTerms.isTerm(token) {
        found.append((stems.stem(of: token, in: text), marks))
      }
    }
  }

  /// Adds the words of the names that start before the byte `end`.
  ///
  /// - Parameters:
  ///   - lead: the byte before which a name leads the article.
  ///   - isFirst: whether the first of them is the article's first name.
  private mutating func addNames(
    _ names: Annotations, _ text: SourceText, lead: Int, end: Int, _ isFirst: Bool,
    _ stems: inout StemCache
  ) {
    var at = 0
    for (number, name) in names.names.enumerated() where name.range.start < end {
      var marks: ArticleTerms.Marks = .name
      if name.range.start < lead { marks.insert(name.type == .place ? .leadPlace : .leadName) }
      if isFirst, number == 0 { marks.insert(.subject) }
      for token in FieldTerms.tokens(of: name, in: names.tokens, from: &at)
      where FieldTerms.isTerm(token) {
        found.append((stems.stem(of: token, in: text), marks))
      }
    }
  }
}
