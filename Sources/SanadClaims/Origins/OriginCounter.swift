import SanadModel
import SanadText

/// Counts the independent sources that the reports of a claim go back to.
///
/// The sources of an article's reports are those that it attributes them to; if there are none, those of the same
/// statement in another sentence, or of the sentence after a lead. The count is the least number of sources that
/// account for every article (greedy set cover). An article that names nobody for the claim goes with one of
/// these sources if it names them for something else; else its newsroom is an origin of its own. An official
/// quoted by four articles is one origin, and so are two who speak for one organization or at one press conference.
///
/// For the lower bound every shared passage counts as a copy, even if its direction is undecided, and an article
/// that names nobody may have any of its sources.
struct OriginCounter: Sendable {
  /// Names shown of those who spoke together. Set by reading.
  static let nameCountMax = 3

  private let registry: SourceRegistry
  private let finder: SourceFinder
  /// For each article the first one of its newsroom; outlets of one owner are different newsrooms.
  private let newsrooms: ArticleList<ArticleIndex>
  private let outlets: ArticleList<String>
  private let passages: PassageLookup

  init(
    _ story: StoryIndex, registry: SourceRegistry, newsrooms: ArticleList<ArticleIndex>,
    passages: [SharedPassage]
  ) {
    self.registry = registry
    finder = SourceFinder(story, registry: registry)
    outlets = story.articles.mapped { $0.article.outlet ?? $0.article.host ?? $0.article.id }
    self.newsrooms = newsrooms
    self.passages = PassageLookup(passages, among: story.articles.indices)
  }

  /// The sources, those of most articles first, and the least number where more may be one.
  func origins(of reports: [Report]) -> (origins: [Origin], least: Int) {
    let articles = articleReports(reports)
    let joined = units(articles, reports, joiningUndecided: false)
    let origins = cover(joined).map { origin($0) }
    if origins.count == 1 { return (origins, 1) }
    let wide = articles.map { article in
      if article.rule == Self.named { return article }
      var article = article
      article.sources += finder.everybody(in: article.article)
      return article
    }
    let least = cover(units(wide, reports, joiningUndecided: true)).count
    return (origins, min(least, origins.count))
  }

  // MARK: Units

  /// One article's reports of a claim.
  private struct ArticleReports {
    let article: ArticleIndex
    /// Indices into the claim's reports.
    let reports: [Int]
    var sources: [SourceFinder.Found]
    let rule: Maker
  }

  private static let named = Maker("origins.named")

  /// Articles that count as one, because one has its words from another.
  private struct Unit {
    var articles: [ArticleReports] = []
    /// With those they are affiliated with.
    var sources: Set<SourceID> = []
  }

  private func articleReports(_ reports: [Report]) -> [ArticleReports] {
    var places: [ArticleIndex: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      places[report.article, default: []].append(index)
    }
    return places.keys.sorted().map { article in
      let own = places[article] ?? []
      let (found, rule) = finder.sources(of: own.map { reports[$0] })
      return ArticleReports(article: article, reports: own, sources: found, rule: rule)
    }
  }

  /// Articles joined if one copied the other, or if they are of one newsroom and one of them names nobody.
  private func units(
    _ articles: [ArticleReports], _ reports: [Report], joiningUndecided: Bool
  ) -> [Unit] {
    var sets = DisjointSets(count: articles.count)
    var owner = Array(repeating: 0, count: reports.count)
    for (index, article) in articles.enumerated() {
      for report in article.reports { owner[report] = index }
      for (other, earlier) in articles[..<index].enumerated()
      where newsrooms[earlier.article] == newsrooms[article.article]
        && (earlier.sources.isEmpty || article.sources.isEmpty)
      { sets.join(index, other) }
    }
    passages.forEachShared(among: reports.map { Pointer(article: $0.article, range: $0.range) }) {
      if joiningUndecided || $2 != .undecided { sets.join(owner[$0], owner[$1]) }
    }
    var units: [Int: Unit] = [:]
    for (index, article) in articles.enumerated() {
      let sources = article.sources.reduce(into: Set()) {
        $0.formUnion(registry.affiliatedSources(of: $1.source))
      }
      units[sets.root(of: index), default: Unit()].articles.append(article)
      units[sets.root(of: index)]?.sources.formUnion(sources)
    }
    return units.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Cover

  /// Units that one source accounts for; a unit without a source is covered by its newsroom.
  private struct Covered {
    let source: SourceID?
    var units: [Unit]
  }

  /// The least number of sources that account for every unit, by taking the one of most units first;
  /// then the units that none accounts for.
  private func cover(_ units: [Unit]) -> [Covered] {
    var open = units.filter { !$0.sources.isEmpty }
    var covered: [Covered] = []
    while !open.isEmpty {
      var counts: [SourceID: Int] = [:]
      for unit in open { for source in unit.sources { counts[source, default: 0] += 1 } }
      guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      covered.append(Covered(source: most, units: open.filter { $0.sources.contains(most) }))
      open.removeAll { $0.sources.contains(most) }
    }
    return attached(units.filter(\.sources.isEmpty), to: covered)
  }

  /// `covered` with the units that name nobody, each under the first source that its articles name for
  /// anything, else alone.
  private func attached(_ units: [Unit], to covered: [Covered]) -> [Covered] {
    var attached = covered
    for unit in units {
      let known = unit.articles.reduce(into: Set<SourceID>()) { known, article in
        for found in finder.everybody(in: article.article) {
          known.formUnion(registry.affiliatedSources(of: found.source))
        }
      }
      if let at = covered.firstIndex(where: { $0.source.map(known.contains) == true }) {
        attached[at].units.append(unit)
      } else {
        attached.append(Covered(source: nil, units: [unit]))
      }
    }
    return attached
  }

  private func origin(_ covered: Covered) -> Origin {
    let articles = covered.units.flatMap(\.articles)
    guard let source = covered.source else {
      let paths = articles.map {
        Origin.Path(article: $0.article, evidence: nil, maker: Maker("origins.own"))
      }
      return Origin(name: outlets[articles[0].article], isNewsroom: true, paths: paths)
    }
    let paths = articles.map { path($0, to: source) }.sorted { $0.article < $1.article }
    return Origin(name: name(of: source, articles), isNewsroom: false, paths: paths)
  }

  /// The organization that all the articles' sources speak for, or these themselves, the one of most articles
  /// first.
  private func name(of source: SourceID, _ articles: [ArticleReports]) -> String {
    var counts: [SourceID: Int] = [:]
    for article in articles {
      if let found = found(article, source) { counts[found.source, default: 0] += 1 }
    }
    if 1 < counts.count, Set(counts.keys.map { registry.body(of: $0) }) == [source] {
      return registry.name(of: source)
    }
    let sorted = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return sorted.prefix(Self.nameCountMax).map { registry.name(of: $0.key) }
      .joined(separator: " & ")
  }

  private func found(_ article: ArticleReports, _ source: SourceID) -> SourceFinder.Found? {
    article.sources.first { $0.source == source }
      ?? article.sources.first { registry.affiliatedSources(of: $0.source).contains(source) }
  }

  /// How an article comes from `source`: the words that name it, of which a copy may have none.
  private func path(_ article: ArticleReports, to source: SourceID) -> Origin.Path {
    let others = finder.everybody(in: article.article)
    let other = others.first { registry.affiliatedSources(of: $0.source).contains(source) }
    let found = found(article, source)
    let evidence = (found ?? other).flatMap { $0.evidence.isEmpty ? nil : $0.evidence }
    let rule = other == nil ? Maker("origins.copied") : Maker("origins.article")
    return Origin.Path(
      article: article.article, evidence: evidence, maker: found == nil ? rule : article.rule)
  }
}
