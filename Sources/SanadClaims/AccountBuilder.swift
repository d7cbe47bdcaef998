package import SanadLanguages
package import SanadModel
import SanadText

/// Makes the account of a story: claims aligned across its articles, each with its origins.
package struct AccountBuilder: Sendable {
  private let languages: Languages
  /// What reads each language, by the pack's tag.
  private let readers: [String: StatementReader]
  private let publishers: PublisherTable

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    var readers: [String: StatementReader] = [:]
    for pack in languages.packs { readers[pack.tag] = try StatementReader(pack: pack) }
    self.readers = readers
    publishers = try PublisherTable(languages.common)
  }

  /// The account of the story `id`, told by `articles`, which share `passages`.
  package func account(
    id: String, articles: [AnnotatedArticle], passages: [SharedPassage]
  ) -> Account {
    var account = Account(id: id, articles: articles)
    account.passages = passages
    account.newsrooms = newsrooms(of: account.articles)
    let articles = account.articles
    let story = StoryStatements(account.articles, readers: readers, languages: languages)
    account.notices = story.notices
    let aligner = Aligner(story)
    let groups = aligner.groups()
    let uses = story.quantityUses { noun, article in
      reader(of: articles[article])?.terms.hash(of: noun) ?? WordHash(noun)
    } states: { tokens, article in
      reader(of: articles[article])?.states(tokens, articles[article].text.tokens) ?? []
    } cues: { tokens, article in
      let reader = reader(of: articles[article])
      return reader?.cues.cues(in: tokens, articles[article].text.tokens) ?? []
    }
    let slots = SlotAligner(story: story, uses: uses, groups: groups).slots()
    let agreement = ArticleAgreement(story, uses: uses, slots: slots)
    let values = ValueFinder(story: story, uses: uses, agreement: agreement)
    let registry = SourceRegistry(articles, publishers: publishers) { reader(of: articles[$0]) }
    let maker = ClaimMaker(
      story, values: values, registry: registry, newsrooms: account.newsrooms,
      passages: passages, readers: articles.mapped { reader(of: $0) })
    (account.claims, account.conflicts) = maker.claims(
      of: groups, aligner: aligner, slots: slots,
      words: WordUseFinder(story: story) { reader(of: articles[$0]) }.uses())
    account.quotations = QuotationFinder(articles) { reader(of: articles[$0]) }.quotations()
    account.processes = ProcessFinder(story: story, newsrooms: account.newsrooms) { article in
      reader(of: articles[article])?.steps
    } purposes: { article in
      reader(of: articles[article])?.verbs.purposes
    }.processes()
    account.calculations = CalculationFinder(story: story) { article in
      reader(of: articles[article])?.arithmetic
    } key: { noun, article in
      reader(of: articles[article])?.terms.hash(of: noun) ?? WordHash(noun)
    }.calculations()
    account.phases = PhaseFinder.phases(of: articles, statements: story.statements)
    var graph = SourceGraphBuilder(articles, registry: registry)
    account.sources = graph.graph(passages: passages)
    account.owners = articles.mapped {
      publishers.owner(of: $0.article.outlet, host: $0.article.host)
    }
    return account
  }

  /// For each article the first one of the same newsroom.
  private func newsrooms(
    of articles: ArticleList<AnnotatedArticle>
  ) -> ArticleList<ArticleIndex> {
    var first: [String: ArticleIndex] = [:]
    return ArticleList(articles.indices).mapped { index in
      let article = articles[index].article
      guard let key = publishers.key(of: article.outlet, host: article.host) else { return index }
      let known = first[key] ?? index
      first[key] = known
      return known
    }
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
  let occasions: OccasionCues
  let relatives: FunctionWords
  let determiners: FunctionWords
  /// What reads the parts of a clause.
  let roles: SemanticRoleReader
  let arithmetic: ArithmeticCues
  let steps: StepTable
  /// How its verbs begin, and what makes them a purpose.
  let verbs: VerbReading
  private enum StateKind: String, CaseIterable {
    case event = ""
    case trait
  }
  /// Words for what has happened to the counted, by lemma; nil for a trait.
  private let countStates: PhraseTable<WordHash?>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    finder = try StatementFinder(pack: pack)
    terms = try TermReader(pack: pack)
    cues = try ClaimCues(pack: pack)
    contrasts = try ContrastTable(pack: pack, terms: terms)
    codes = try CodedNouns(pack: pack)
    occasions = try OccasionCues(pack: pack)
    relatives = try FunctionWords(pack: pack, role: .relative)
    verbs = VerbReading(
      starts: try VerbStarts(pack: pack), purposes: try FunctionWords.purposes(pack))
    determiners = try FunctionWords(pack: pack, role: .determiner)
    roles = SemanticRoleReader(
      verbs: verbs, agents: try FunctionWords(pack: pack, role: .agent),
      prepositions: try FunctionWords(pack: pack, role: .preposition),
      openers: try FunctionWords(pack: pack, role: .clause),
      functionWords: try FunctionWords(pack: pack, role: nil))
    arithmetic = try ArithmeticCues(pack: pack)
    steps = try StepTable(pack: pack)
    let table = try pack.table("count-states")
    let (lemma, kind) = (try table.column("lemma"), try table.column("kind"))
    countStates = try PhraseTable(table, phrase: "word", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      let isTrait = try row.choice(kind, of: StateKind.self) == .trait
      return isTrait ? nil : WordHash(try row.word(lemma))
    }
  }

  /// The states that the tokens `range` name.
  func states(_ range: Range<Int>, _ tokens: [Token]) -> Set<WordHash> {
    var states: Set<WordHash> = []
    countStates.forEach(in: range, of: tokens) { entry, _ in
      if let state = entry?.payload { states.insert(state) }
    }
    return states
  }
}
