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
    let story = StoryStatements(articles, readers: readers, languages: languages)
    let aligner = Aligner(story)
    let groups = aligner.groups()
    let uses = story.quantityUses { noun, article in
      reader(of: articles[article])?.terms.hash(of: noun) ?? WordHash(noun)
    } cues: { tokens, article in
      let reader = reader(of: articles[article])
      return reader?.cues.cues(in: tokens, articles[article].text.tokens) ?? []
    }
    let values = ValueFinder(story: story, uses: uses)
    let maker = ClaimMaker(story, values: values, passages: passages)
    (account.claims, account.conflicts) = maker.claims(
      of: groups, aligner: aligner,
      slots: SlotAligner(story: story, uses: uses, groups: groups).slots(),
      words: WordUseFinder(story: story) { reader(of: articles[$0]) }.uses())
    account.quotations = QuotationFinder(articles) { reader(of: articles[$0]) }.quotations()
    account.phases = PhaseFinder.phases(of: articles, statements: story.statements)
    var graph = SourceGraphBuilder(articles)
    account.sources = graph.graph(passages: passages)
    return account
  }

  private func reader(of annotated: AnnotatedArticle) -> StatementReader? {
    languages.pack(for: annotated.article.language).flatMap { readers[$0.tag] }
  }
}

/// What reads the statements of one language.
struct StatementReader: Sendable {
  let finder: StatementFinder
  let terms: TermReader
  let cues: ClaimCues
  let contrasts: ContrastTable
  let codes: CodedNouns

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    finder = try StatementFinder(pack: pack)
    terms = try TermReader(pack: pack)
    cues = try ClaimCues(pack: pack)
    contrasts = try ContrastTable(pack: pack, terms: terms)
    codes = try CodedNouns(pack: pack)
  }
}
