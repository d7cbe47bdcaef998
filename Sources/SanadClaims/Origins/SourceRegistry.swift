import SanadModel
import SanadText

/// Every source of a story: who an article means by a name, and who speaks with whom.
struct SourceRegistry: Sendable {
  /// For each article the fuller name of each source it names.
  private let canonical: ArticleList<[String: String]>
  /// For each article the sources that its words name no one by: `petugas`.
  private let unnamed: ArticleList<Set<String>>
  /// For each article its own outlet, as sources are called: what it names itself for is its own.
  private let own: ArticleList<String?>
  private let sources: SourceNames
  /// For each source the one that stands for it: a body has a name in each language.
  private let roots: [Int]
  /// What each source is called, by its number.
  private let names: [String]
  /// From a person to the body that their role names.
  private var bodies: [Int: Int] = [:]
  /// Sources by the occasion at which they spoke together.
  private var occasions: DisjointSets

  /// - Parameter reader: of the language of an article.
  /// - Complexity: O(names of all articles).
  init(
    _ articles: ArticleList<AnnotatedArticle>, publishers: PublisherTable,
    reader: (ArticleIndex) -> StatementReader?
  ) {
    canonical = ArticleList(articles.indices).mapped { index in
      Self.canonical(articles[index], publishers, reader(index)?.determiners ?? .none)
    }
    unnamed = ArticleList(
      zip(articles, canonical).map { Self.unnamed(in: $0, $1, publishers) })
    own = articles.mapped { annotated in annotated.article.outlet.flatMap(publishers.canonical) }
    let roles = articles.map(Self.roles)
    let sources = SourceNames(canonical.flatMap(\.values) + roles.joined().map(\.body))
    let languages = articles.map(\.article.language)
    let roots = SourceTwins(sources, roles: roles, languages: languages).roots
    names = SourceTitles(sources, roots: roots, found: Array(canonical), languages: languages).names
    (self.sources, self.roots) = (sources, roots)
    occasions = DisjointSets(count: sources.names.count)
    for role in roles.joined() {
      guard let person = sources.id(of: role.person), let body = sources.id(of: role.body),
        roots[person] != roots[body], bodies[roots[person]] == nil
      else { continue }
      bodies[roots[person]] = roots[body]
    }
    for (index, article) in articles.indexed {
      let people = reader(index)?.occasions.people(in: article) ?? []
      let met = people.compactMap { sources.id(of: article.entities[$0].name) }.map { roots[$0] }
      for other in met.dropFirst() { occasions.join(met[0], other) }
    }
  }

  /// The number of the source that an article calls `name`; nil for its own outlet.
  func id(of name: String, in article: ArticleIndex) -> Int? {
    let name = canonical[article][name] ?? name
    return name == own[article] ? nil : sources.id(of: name).map { roots[$0] }
  }

  /// What most articles of the story's language call a source.
  func name(of id: Int) -> String { names[id] }

  /// The body that a source speaks for, where an article says so.
  func body(of id: Int) -> Int? { bodies[id] }

  /// Whether an article's words for a source name no one.
  func isUnnamed(_ name: String, in article: ArticleIndex) -> Bool {
    unnamed[article].contains(name)
  }

  /// The source itself, the body that it speaks for, and one who stands for all that spoke with it.
  func company(of id: Int) -> Set<Int> {
    var occasions = occasions
    return Set([id, occasions.root(of: id)] + (bodies[id].map { [$0] } ?? []))
  }

  // MARK: Names

  /// Everybody an article rests on, by the name it uses.
  private static func canonical(
    _ annotated: AnnotatedArticle, _ publishers: PublisherTable, _ determiners: FunctionWords
  ) -> [String: String] {
    var names: [String: String] = [:]
    func add(_ name: String, _ range: TextRange?) {
      guard names[name] == nil else { return }
      let person = range.flatMap { Self.person(endingAt: $0, annotated) }
      names[name] = publishers.canonical(name) ?? person ?? determiners.without(in: name)
    }
    for mention in annotated.text.attributions {
      add(mention.source, mention.sourceRange)
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

  /// The fullest name of the person whose name ends the words for a source.
  private static func person(
    endingAt range: TextRange, _ annotated: AnnotatedArticle
  ) -> String? {
    let name = annotated.text.names.first {
      $0.type == .person && $0.range.end == range.end && range.contains($0.range)
    }
    return name.map { annotated.entities[$0.entity].name }
  }

  /// The people whose role ends with the name of a body the article names.
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
