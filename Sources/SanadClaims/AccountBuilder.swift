package import SanadLanguages
package import SanadModel

/// Makes the account of a story: claims aligned across its articles, each with its origins.
package struct AccountBuilder: Sendable {
  private let lexicons: ClaimLexicons
  private let publishers: PublisherTable
  private let judge: ClaimJudge
  private let differences: DifferenceJudge

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    lexicons = try ClaimLexicons(languages: languages)
    publishers = try PublisherTable(languages.common)
    judge = try ClaimJudge(languages.common)
    differences = try DifferenceJudge(languages.common.table("difference-weights"))
  }

  /// The account of the story `id`, made of `articles`, which share `passages`.
  package func account(
    id: String, articles: [AnnotatedArticle], passages: [SharedPassage]
  ) -> Account {
    var account = Account(id: id, articles: articles)
    account.passages = passages
    account.newsrooms = publishers.newsrooms(of: account.articles)
    account.owners = publishers.owners(of: account.articles)
    findClaims(for: &account)
    return account
  }

  /// The pairs of statements of a story's articles as the judges see them, for training.
  package func statementPairs(of articles: [AnnotatedArticle]) -> StatementPairs {
    let account = Account(id: "", articles: articles)
    let story = StoryIndex(account.articles, lexicons: lexicons)
    return StatementPairs(
      story, newsrooms: publishers.newsrooms(of: account.articles))
  }

  private func findClaims(for account: inout Account) {
    let story = StoryIndex(account.articles, lexicons: lexicons)
    let registry = SourceRegistry(story, publishers: publishers)
    let claims = ClaimMaker(
      story, judge: judge, registry: registry, newsrooms: account.newsrooms,
      passages: account.passages, differences: differences)
    (account.claims, account.conflicts) = claims.claims()
    account.quotations = QuotationFinder(story).quotations()
    account.processes = ProcessFinder(story: story, newsrooms: account.newsrooms).processes()
    account.calculations = CalculationFinder(story: story).calculations()
    account.phases = PhaseFinder.phases(of: story)
    account.sources = SourceGraphBuilder.graph(
      of: story.articles, registry, newsrooms: account.newsrooms, passages: account.passages)
    account.notices = story.notices
  }
}
