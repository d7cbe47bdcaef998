package import SanadAnnotations
package import SanadArticles
package import SanadBriefs
package import SanadClaims
public import SanadLanguages
public import SanadModel
import SanadStories

/// The steps in order: pages, articles, annotations, stories, claims, briefs.
public struct Pipeline: Sendable {
  package let extractor: ArticleExtractor
  package let annotator: Annotator
  package let claims: AccountBuilder
  package let briefs: BriefBuilder
  private let dating: StoryDating
  let languages: Languages
  /// A stream made together with the steps, for who asks for it.
  var emptyStream: StoryStream?

  /// Reads every table the steps need, so that a bad pack fails before the first page.
  ///
  /// - Throws: `PackError` naming file and line.
  public init(languages: Languages) throws(PackError) {
    try self.init(
      languages, ArticleExtractor(languages: languages), Annotator(languages: languages),
      AccountBuilder(languages: languages))
  }

  /// Of what was read.
  init(
    _ languages: Languages, _ extractor: ArticleExtractor, _ annotator: Annotator,
    _ claims: AccountBuilder
  ) throws(PackError) {
    self.languages = languages
    self.extractor = extractor
    self.annotator = annotator
    self.claims = claims
    briefs = try BriefBuilder(languages: languages)
    dating = StoryDating(languages: languages)
  }

  /// page → article
  public func article(of page: Page) -> Article { extractor.article(of: page) }

  /// articles → the same, the undated ones dated from those that tell the same story
  public func dated(_ articles: [Article]) -> [Article] { dating.dated(articles) }

  /// article → mentions
  public func annotated(_ article: Article) -> AnnotatedArticle { annotator.annotated(article) }

  /// one story's articles → account
  public func account(id: String, articles: [AnnotatedArticle]) -> Account {
    let passages = PassageFinder().passages(among: articles)
    var account = claims.account(id: id, articles: articles, passages: passages)
    account.titleArticle = briefs.titleArticle(of: account)
    return account
  }

  /// articles → the account of each story among them, in order of its first article
  public func accounts(of articles: [AnnotatedArticle]) throws(PackError) -> [Account] {
    Self.stories(of: articles, try assignments(of: articles, inBatch: true)).map {
      account(id: $0.id, articles: $0.articles)
    }
  }

  /// account → what a reader is shown
  ///
  /// - Parameters:
  ///   - account: of one story.
  ///   - asOf: the time after which the caller left articles out, for the reader to know.
  ///   - since: claims that no report up to this time states are marked as new.
  ///   - extent: how much of the account is shown.
  public func brief(
    of account: Account, asOf: Timestamp? = nil, since: Timestamp? = nil,
    extent: Brief.Extent = .usual
  ) -> Brief {
    var brief = briefs.brief(of: account, since: since, extent: extent)
    brief.asOf = asOf
    return brief
  }
}
