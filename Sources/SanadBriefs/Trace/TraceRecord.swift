package import SanadModel
import SanadText

/// What became of a statement, as `sanad trace --format json` prints it.
package struct TraceRecord: Encodable, Sendable {
  struct Sentence: Encodable, Sendable {
    let text: String
    let range: [Int]
    /// How many articles have it word for word, and with other words.
    let verbatim: Int
    let altered: Int
  }

  struct Words: Encodable, Sendable {
    /// kept, removed or added, as seen from the statement.
    let kind: String
    let text: String
  }

  struct Match: Encodable, Sendable {
    let sentence: Int
    let kind: String
    let text: String
    let range: [Int]
    /// What was changed; empty where nothing was, or all of it.
    let words: [Words]
  }

  struct Remnant: Encodable, Sendable {
    /// The value that the statement takes back, in its words.
    let withdrawn: String
    let text: String
    let range: [Int]
  }

  struct Bearer: Encodable, Sendable {
    let article: String
    @Nullable var title: String?
    @Nullable var outlet: String?
    @Nullable var url: String?
    @Nullable var published: String?
    let sentences: [Match]
    /// Places of the statement's sentences that the article leaves out.
    let cut: [Int]
    let stillPrints: [Remnant]
  }

  let statement: String
  @Nullable var title: String?
  let sentences: [Sentence]
  let withdrawn: [String]
  let articles: [Bearer]

  package init(_ trace: StatementTrace) {
    let own = trace.statement
    statement = own.id
    title = own.title.isEmpty ? nil : own.title.string
    let map = CodePointMap(own.text)
    let matches = trace.bearers.flatMap(\.matches)
    sentences = trace.sentences.enumerated().map { number, range in
      let hits = matches.filter { $0.sentence == number }
      return Sentence(
        text: own.text[range], range: map.codePoints(of: range),
        verbatim: hits.count { $0.kind == .verbatim },
        altered: hits.count { $0.kind == .altered })
    }
    withdrawn = trace.withdrawn.map { own.text[$0] }
    articles = trace.bearers.map { Self.bearer($0, trace) }
  }

  private static func bearer(
    _ bearer: StatementTrace.Bearer, _ trace: StatementTrace
  ) -> Bearer {
    let article = bearer.article
    let map = CodePointMap(article.text)
    return Bearer(
      article: article.id, title: article.title.isEmpty ? nil : article.title.string,
      outlet: article.outlet ?? article.host, url: article.url,
      published: article.published?.description,
      sentences: bearer.matches.map { match in
        let sentence = trace.statement.text[trace.sentences[match.sentence]]
        let text = article.text[match.range]
        return Match(
          sentence: match.sentence, kind: match.kind.rawValue, text: text,
          range: map.codePoints(of: match.range), words: words(match.kind, sentence, text))
      },
      cut: bearer.cut,
      stillPrints: bearer.remnants.map { remnant in
        Remnant(
          withdrawn: trace.statement.text[remnant.withdrawn], text: article.text[remnant.range],
          range: map.codePoints(of: remnant.range))
      })
  }

  private static func words(
    _ kind: StatementTrace.MatchKind, _ sentence: String, _ text: String
  ) -> [Words] {
    guard kind == .altered, let change = WordChange(from: sentence, to: text) else { return [] }
    return change.pieces.map { Words(kind: $0.kind.rawValue, text: $0.text) }
  }
}
