import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

/// `sanad cite`: a sentence with its source, to paste.
struct Cite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A claim's sentence, or any sentence of a store, with outlet, time and address.",
    discussion: """
      WHAT is a claim's id, as `sanad show STORY` prints it, or words that stand together in a \
      sentence. Of a claim the sentence is cited that is shown of it, with --all that of every \
      report; of words every article that has them, the earliest first.
      """)

  enum Style: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, csl

    var citationStyle: CitationStyle {
      switch self {
      case .text: .text
      case .markdown: .markdown
      case .html: .html
      case .csl: .csl
      }
    }
  }

  @Argument(help: "A claim's id, or words of a sentence.") var what: String
  @OptionGroup var place: StoreOptions

  @Option(help: "text, markdown, html or csl.")
  var style: Style = .text

  @Flag(help: "Every report of the claim.")
  var all = false

  @Option(
    help: ArgumentHelp("Language of the words around the sentence: id, en.", valueName: "tag"))
  var labels: String?

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  /// A sentence, and the time up to which reports of its story are known.
  private typealias Found = (article: Article, range: TextRange, asOf: Timestamp?)

  func run() async throws {
    let session = try await Session(packs: packs)
    let found = try await found(session)
    var printer = Printer()
    let citations = try session.citationPrinter(labels: labels)
    if style == .csl {
      try printer.document(found.map { citations.item(of: $0.range, in: $0.article) })
    } else {
      for (index, cited) in found.enumerated() {
        if 0 < index, style != .text { try printer.document("\n") }
        let text = citations.text(
          of: cited.range, in: cited.article, asOf: cited.asOf, as: style.citationStyle)
        try printer.document((text ?? "") + "\n")
      }
    }
    try printer.finish()
  }

  private func found(_ session: Session) async throws -> [Found] {
    do {
      let store = try Store(at: place.store, for: .reading)
      let found =
        if let story = try store.story(ofClaim: what) {
          try await reports(of: story, in: store, session)
        } else {
          try sentences(in: store)
        }
      try store.close()
      if found.isEmpty {
        StandardError.line(
          "no claim has this id, and no sentence has these words together: \(what)")
        throw ExitCode(66)
      }
      return found
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  private func reports(
    of story: String, in store: Store, _ session: Session
  ) async throws -> [Found] {
    let stories = [try store.articles(ofStory: story)]
    let accounts = try await session.accounts(of: stories, in: store, by: session.run())
    guard let account = accounts.first, let claim = account.claims.first(where: { $0.id == what })
    else { return [] }
    let asOf = Pipeline.newestTime(of: account.articles.map(\.article))
    let best =
      claim.best ?? claim.reports.first.map { Pointer(article: $0.article, range: $0.range) }
    let pointers =
      all ? claim.reports.map { Pointer(article: $0.article, range: $0.range) } : [best]
    return pointers.compactMap { pointer in
      pointer.map { (account.articles[$0.article].article, $0.range, asOf) }
    }
  }

  /// Articles that the words are looked for in. Set by reading.
  private static let articleCountMax = 64

  /// The sentences that have the words together, the earliest report first.
  private func sentences(in store: Store) throws -> [Found] {
    var query = SearchQuery(what)
    query.isPhrase = true
    query.limit = Self.articleCountMax
    let hits = try store.search(query) ?? []
    var seen: Set<String> = []
    let stories = try hits.map(\.story).filter { seen.insert($0).inserted }
      .map { try store.articles(ofStory: $0).articles }
    let ids = Set(hits.map(\.article))
    let found = stories.flatMap { articles in
      let asOf = Pipeline.newestTime(of: articles.map(\.article))
      return articles.filter { ids.contains($0.article.id) }.flatMap { annotated in
        Self.sentences(with: what, in: annotated).map { (annotated.article, $0, asOf) }
      }
    }
    return found.sorted { Self.order($0.0) < Self.order($1.0) }
  }

  private static func sentences(
    with words: String, in annotated: AnnotatedArticle
  ) -> [TextRange] {
    let wanted = SearchQuery(words).phraseWords
    return annotated.text.sentences.map(\.range).filter {
      SearchQuery(annotated.article.text[$0]).phraseWords.contains(wanted)
    }
  }

  private static func order(_ article: Article) -> (Int, String) {
    (article.published?.minutesSinceEpoch ?? .max, article.id)
  }
}
