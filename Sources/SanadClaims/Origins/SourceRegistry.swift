import SanadModel
import SanadText

/// The sources of a story: whom an article means by a name, and which sources speak together.
struct SourceRegistry: Sendable {
  /// For each article the fullest name of each source, by the article's words for it.
  private let canonical: ArticleList<[String: String]>
  /// For each article its words for a source that name nobody: `petugas`.
  private let unnamed: ArticleList<Set<String>>
  /// For each article the canonical names of its outlet, which is no source of its own reports.
  private let own: ArticleList<Set<String>>
  private let sources: SourceNames
  /// For each source the one that represents it: an organization has a name in each language.
  private let roots: SourceList<SourceID>
  /// The name to show for each source.
  private let names: SourceList<String>
  /// From a person to the organization that their role names.
  private var bodies: [SourceID: SourceID] = [:]
  /// For each source one that represents all who spoke at the same occasion.
  private let occasions: SourceList<SourceID>

  /// - Complexity: O(names of all articles).
  init(_ story: StoryIndex, publishers: PublisherTable) {
    let articles = story.articles
    canonical = ArticleList(articles.indices).mapped { index in
      Self.canonical(articles[index], publishers, story.lexicons[index])
    }
    unnamed = ArticleList(
      zip(articles, canonical).map { Self.unnamed(in: $0, $1, publishers) })
    own = ArticleList(
      zip(articles, canonical).map { Self.own(of: $0.article, among: $1.values, publishers) })
    let roles = articles.map(Self.roles)
    let sources = SourceNames(canonical.flatMap(\.values) + roles.joined().map(\.body))
    let languages = articles.map(\.article.language)
    let roots = SourceTwins(sources, roles: roles, languages: languages).roots
    names = SourceTitles(sources, roots: roots, found: Array(canonical), languages: languages).names
    (self.sources, self.roots) = (sources, roots)
    for role in roles.joined() {
      guard let person = sources.id(of: role.person), let body = sources.id(of: role.body),
        roots[person] != roots[body], bodies[roots[person]] == nil
      else { continue }
      bodies[roots[person]] = roots[body]
    }
    occasions = Self.occasions(story, sources, roots)
  }

  private static func occasions(
    _ story: StoryIndex, _ sources: SourceNames, _ roots: SourceList<SourceID>
  ) -> SourceList<SourceID> {
    var occasions = DisjointSets(count: sources.names.count)
    for (index, article) in story.articles.indexed {
      let people = story.lexicons[index]?.occasions.people(in: article) ?? []
      let met = people.compactMap { sources.id(of: article.entities[$0].name) }.map { roots[$0] }
      for other in met.dropFirst() { occasions.join(met[0], other, of: sources.names) }
    }
    return occasions.roots(of: sources.names)
  }

  /// The source that an article calls `name`; nil for its own outlet.
  func id(of name: String, in article: ArticleIndex) -> SourceID? {
    let name = canonical[article][name] ?? name
    return own[article].contains(name) ? nil : sources.id(of: name).map { roots[$0] }
  }

  /// Whether an article's words for a source name its own outlet: `told Suara Merawan` in Suara Merawan.
  func isOwnOutlet(_ name: String, in article: ArticleIndex) -> Bool {
    own[article].contains(canonical[article][name] ?? name)
  }

  /// The name that most articles of the story's language use for a source.
  func name(of id: SourceID) -> String { names[id] }

  /// The organization that a source speaks for, if an article says so.
  func body(of id: SourceID) -> SourceID? { bodies[id] }

  /// Whether an article's words for a source name nobody.
  func isUnnamed(_ name: String, in article: ArticleIndex) -> Bool {
    unnamed[article].contains(name)
  }

  /// The source itself, the organization that it speaks for, and one that represents all who spoke with it.
  func affiliatedSources(of id: SourceID) -> Set<SourceID> {
    Set([id, occasions[id]] + (bodies[id].map { [$0] } ?? []))
  }

  // MARK: Names

  /// Those of `names` that are the outlet of the article, whether that is given by name or by host.
  private static func own(
    of article: Article, among names: some Sequence<String>, _ publishers: PublisherTable
  ) -> Set<String> {
    guard let key = publishers.key(of: article.outlet, host: article.host) else { return [] }
    return Set(names.filter { publishers.key(of: $0, host: nil) == key })
  }

  /// Everybody an article rests on, by the name it uses.
  private static func canonical(
    _ annotated: AnnotatedArticle, _ publishers: PublisherTable, _ lexicon: ClaimLexicon?
  ) -> [String: String] {
    let determiners = lexicon?.functionWords.determiners ?? WordSet.none
    let documents = lexicon?.documents ?? WordSet.none
    var names: [String: String] = [:]
    func add(_ name: String, _ range: TextRange?, issuer: String? = nil) {
      guard names[name] == nil else { return }
      let person = range.flatMap { Self.person(endingAt: $0, annotated) }
      names[name] =
        publishers.canonical(name) ?? person ?? issuer ?? determiners.stripped(from: name)
    }
    for mention in annotated.text.attributions {
      let issuer = Self.issuer(of: mention, annotated, documents)
      add(mention.source, mention.sourceRange, issuer: issuer)
      if let via = mention.via { add(via, nil) }
    }
    for quote in annotated.text.quotes {
      if let speaker = quote.speaker { add(speaker, quote.speakerRange) }
    }
    for credit in annotated.article.credits { add(credit.name, nil) }
    return names
  }

  /// The sources whose words hold no name and no agency or outlet.
  private static func unnamed(
    in annotated: AnnotatedArticle, _ names: [String: String], _ publishers: PublisherTable
  ) -> Set<String> {
    let spelled = Set(annotated.entities.flatMap { [$0.name] + $0.aliases })
    let mentions = annotated.text.attributions.map { ($0.source, $0.sourceRange) }
    return Set(
      mentions.compactMap { name, range in
        let words = SourceName(name)
        let isNamed =
          spelled.contains(name) || publishers.canonical(name) != nil
          || 1 < words.words.count && !words.isDescription
          || annotated.text.names.contains { range?.contains($0.range) == true }
        return isNamed ? nil : name
      })
  }

  /// The organization whose name ends the words for a document: what `data BMKG` says BMKG says. A platform or a
  /// kind of document is nobody.
  private static func issuer(
    of mention: AttributionMention, _ annotated: AnnotatedArticle, _ documents: WordSet
  ) -> String? {
    guard mention.kind == .document, let range = mention.sourceRange else { return nil }
    let name = annotated.text.names.first {
      $0.type == .organization && $0.range.end == range.end && range.contains($0.range)
    }
    guard let name, !documents.opens(name.range, in: annotated.text.tokens) else { return nil }
    return annotated.entities[name.entity].name
  }

  /// The fullest name of the person whose name ends the words for a source.
  private static func person(
    endingAt range: TextRange, _ annotated: AnnotatedArticle
  ) -> String? {
    let name = annotated.text.names.first {
      $0.type == .person && $0.range.end == range.end && range.contains($0.range)
    }
    return name.map { annotated.entities[$0.entity].name }
  }

  /// The people whose role ends with the name of an organization that the article names.
  private static func roles(
    in annotated: AnnotatedArticle
  ) -> [(person: String, body: String)] {
    let bodies = annotated.entities.filter { $0.type == .organization }.flatMap { entity in
      ([entity.name] + entity.aliases).map { (name: entity.name, words: $0.lowercased()) }
    }.sorted { ($1.words.count, $0.words) < ($0.words.count, $1.words) }
    return annotated.entities.compactMap { entity in
      guard entity.type == .person, let role = entity.role?.lowercased(),
        let body = bodies.first(where: { role.hasSuffix($0.words) })
      else { return nil }
      return (entity.name, body.name)
    }
  }
}
