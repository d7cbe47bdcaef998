import SanadModel
import SanadText

/// Counts the independent sources that the reports of a claim go back to.
///
/// An article's reports rest on the sources named for them; where none is, on who vouches for the same in
/// another sentence, or for the sentence after a lead. The count is the least number of sources that
/// account for every article (greedy set cover); an article that names nobody for it goes with one of
/// these where it names them for something else, and else is its newsroom's own. An official quoted by
/// four articles is one origin, and so are two who speak for one body or at one press conference.
///
/// The least count takes every passage for a copy whose direction is open, and every source of an article
/// for one of what it names nobody for.
struct OriginCounter: Sendable {
  /// Names shown of those who spoke together.
  static let nameCountMax = 3

  private let registry: SourceRegistry
  private let finder: SourceFinder
  /// For each article the first one of its newsroom: outlets of one owner stay apart.
  private let newsrooms: ArticleList<ArticleIndex>
  private let outlets: ArticleList<String>
  private let passages: PassageLookup

  init(
    _ story: StoryStatements, registry: SourceRegistry, newsrooms: ArticleList<ArticleIndex>,
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
    let tellings = tellings(of: reports)
    let joined = units(tellings, reports, joiningUndecided: false)
    let origins = cover(joined).map { origin($0, reports) }
    if origins.count == 1 { return (origins, 1) }
    let wide = tellings.map { telling in
      if telling.rule == Self.named { return telling }
      var telling = telling
      telling.sources += finder.everybody(in: telling.article)
      return telling
    }
    let least = cover(units(wide, reports, joiningUndecided: true)).count
    return (origins, min(least, origins.count))
  }

  // MARK: Units

  /// One article's reports of a claim.
  private struct Telling {
    let article: ArticleIndex
    let reports: [Int]
    var sources: [SourceFinder.Found]
    let rule: Maker
  }

  private static let named = Maker("origins.named")

  /// Tellings that stand or fall together.
  private struct Unit {
    var tellings: [Telling] = []
    /// With those they speak for.
    var sources: Set<Int> = []
  }

  private func tellings(of reports: [Report]) -> [Telling] {
    var places: [ArticleIndex: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      places[report.article, default: []].append(index)
    }
    return places.keys.sorted().map { article in
      let own = places[article] ?? []
      let (found, rule) = finder.sources(of: own.map { reports[$0] })
      return Telling(article: article, reports: own, sources: found, rule: rule)
    }
  }

  /// Tellings joined where one copied the other, or where one newsroom names nobody for one of them.
  private func units(
    _ tellings: [Telling], _ reports: [Report], joiningUndecided: Bool
  ) -> [Unit] {
    var sets = DisjointSets(count: tellings.count)
    var owner = Array(repeating: 0, count: reports.count)
    for (index, telling) in tellings.enumerated() {
      for report in telling.reports { owner[report] = index }
      for (other, earlier) in tellings[..<index].enumerated()
      where newsrooms[earlier.article] == newsrooms[telling.article]
        && (earlier.sources.isEmpty || telling.sources.isEmpty)
      { sets.join(index, other) }
    }
    passages.forEachShared(among: reports.map { Pointer(article: $0.article, range: $0.range) }) {
      if joiningUndecided || $2 != .undecided { sets.join(owner[$0], owner[$1]) }
    }
    var units: [Int: Unit] = [:]
    for (index, telling) in tellings.enumerated() {
      let sources = telling.sources.reduce(into: Set()) {
        $0.formUnion(registry.company(of: $1.source))
      }
      units[sets.root(of: index), default: Unit()].tellings.append(telling)
      units[sets.root(of: index)]?.sources.formUnion(sources)
    }
    return units.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Cover

  /// The least number of sources that account for every unit, by taking the one of most units first;
  /// then the units that none accounts for.
  private func cover(_ units: [Unit]) -> [(source: Int?, units: [Unit])] {
    var open = units.filter { !$0.sources.isEmpty }
    var covered: [(source: Int?, units: [Unit])] = []
    while !open.isEmpty {
      var counts: [Int: Int] = [:]
      for unit in open { for source in unit.sources { counts[source, default: 0] += 1 } }
      guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      covered.append((most, open.filter { $0.sources.contains(most) }))
      open.removeAll { $0.sources.contains(most) }
    }
    return attached(units.filter(\.sources.isEmpty), to: covered)
  }

  /// `covered` with the units that name nobody, each with the first source that its articles name for
  /// anything, else alone.
  private func attached(
    _ units: [Unit], to covered: [(source: Int?, units: [Unit])]
  ) -> [(source: Int?, units: [Unit])] {
    var attached = covered
    for unit in units {
      let known = unit.tellings.reduce(into: Set<Int>()) { known, telling in
        for found in finder.everybody(in: telling.article) {
          known.formUnion(registry.company(of: found.source))
        }
      }
      if let at = covered.firstIndex(where: { $0.source.map(known.contains) == true }) {
        attached[at].units.append(unit)
      } else {
        attached.append((nil, [unit]))
      }
    }
    return attached
  }

  private func origin(_ covered: (source: Int?, units: [Unit]), _ reports: [Report]) -> Origin {
    let tellings = covered.units.flatMap(\.tellings)
    guard let source = covered.source else {
      let paths = tellings.map {
        Origin.Path(article: $0.article, evidence: nil, maker: Maker("origins.own"))
      }
      return Origin(name: outlets[tellings[0].article], isNewsroom: true, paths: paths)
    }
    let paths = tellings.map { path($0, to: source) }.sorted { $0.article < $1.article }
    return Origin(name: name(of: source, tellings), isNewsroom: false, paths: paths)
  }

  /// The body that all tellings' sources speak for, or these themselves, the one of most tellings first.
  private func name(of source: Int, _ tellings: [Telling]) -> String {
    var counts: [Int: Int] = [:]
    for telling in tellings {
      if let found = found(telling, source) { counts[found.source, default: 0] += 1 }
    }
    if 1 < counts.count, Set(counts.keys.map { registry.body(of: $0) }) == [source] {
      return registry.name(of: source)
    }
    let sorted = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return sorted.prefix(Self.nameCountMax).map { registry.name(of: $0.key) }
      .joined(separator: " & ")
  }

  private func found(_ telling: Telling, _ source: Int) -> SourceFinder.Found? {
    telling.sources.first { $0.source == source }
      ?? telling.sources.first { registry.company(of: $0.source).contains(source) }
  }

  /// How a telling comes from `source`: the words that name it; in a copy there may be none.
  private func path(_ telling: Telling, to source: Int) -> Origin.Path {
    let others = finder.everybody(in: telling.article)
    let other = others.first { registry.company(of: $0.source).contains(source) }
    let found = found(telling, source)
    let evidence = (found ?? other).flatMap { $0.evidence.isEmpty ? nil : $0.evidence }
    let rule = other == nil ? Maker("origins.copied") : Maker("origins.article")
    return Origin.Path(
      article: telling.article, evidence: evidence, maker: found == nil ? rule : telling.rule)
  }
}
