package import SanadLanguages
package import SanadModel
import SanadText

/// Makes the account of a story: claims aligned across its articles, each with its origins.
package struct AccountBuilder: Sendable {
  private let languages: Languages
  /// What reads each language, by the pack's tag.
  private let readers: [String: StatementReader]

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    var readers: [String: StatementReader] = [:]
    for pack in languages.packs { readers[pack.tag] = try StatementReader(pack: pack) }
    self.readers = readers
  }

  /// The account of the story `id`, told by `articles`, which share `passages`.
  package func account(
    id: String, articles: [AnnotatedArticle], passages: [SharedPassage]
  ) -> Account {
    var account = Account(id: id, articles: articles)
    account.passages = passages
    var statements: [Statement] = []
    var terms: [[WordHash]] = []
    for (index, annotated) in articles.enumerated() {
      guard let reader = reader(for: annotated.article.language) else { continue }
      for statement in reader.finder.statements(in: annotated, article: index) {
        statements.append(statement)
        terms.append(
          reader.terms.terms(statement.tokens, annotated.text.tokens, annotated.article.text))
      }
    }
    let maker = ClaimMaker(articles: articles)
    account.claims = Aligner().groups(of: statements, terms: terms).map { group in
      maker.claim(of: group.map { statements[$0] })
    }
    return account
  }

  private func reader(for language: String) -> StatementReader? {
    languages.pack(for: language).flatMap { readers[$0.tag] }
  }
}

/// What reads the statements of one language.
struct StatementReader: Sendable {
  let finder: StatementFinder
  let terms: TermReader

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    finder = try StatementFinder(pack: pack)
    terms = try TermReader(pack: pack)
  }
}
