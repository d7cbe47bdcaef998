package import SanadLanguages
package import SanadModel

/// Makes the account of a story: claims aligned across its articles, each with its origins.
package struct AccountBuilder: Sendable {
  private let languages: Languages

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
  }

  /// The account of the story `id`, told by `articles`, which share `passages`.
  package func account(
    id: String, articles: [AnnotatedArticle], passages: [SharedPassage]
  ) -> Account {
    var account = Account(id: id, articles: articles)
    account.passages = passages
    return account
  }
}
