import SanadModel
import SanadText

/// Counts the independent sources that the reports of a claim go back to.
///
/// A report rests on the sources named for it; where none is named, on any that its article names at all
/// or credits as a whole. The count is the least number of sources that account for every report (greedy
/// set cover); a report that nothing accounts for is its newsroom's own. So independence is never
/// overstated: an official quoted by four articles is one origin.
struct OriginCounter: Sendable {
  private let names: SourceNames
  /// For each article the ids of all sources it names or credits.
  private let articleSources: [Set<Int>]
  /// For each article a number for its newsroom: outlets of one owner stay apart.
  private let newsrooms: [Int]
  private let passages: PassageLookup

  init(_ articles: [AnnotatedArticle], passages: [SharedPassage]) {
    names = SourceNames(articles.flatMap(Self.sources))
    articleSources = articles.map { [names] article in
      Set(Self.sources(article).compactMap { names.id(of: $0) })
    }
    var rooms: [String: Int] = [:]
    newsrooms = articles.map { annotated in
      let name = annotated.article.outlet ?? annotated.article.id
      rooms[name] = rooms[name] ?? rooms.count
      return rooms[name] ?? 0
    }
    self.passages = PassageLookup(passages, articleCount: articles.count)
  }

  /// The names of everybody an article rests on.
  static func sources(_ annotated: AnnotatedArticle) -> [String] {
    annotated.text.attributions.map(\.source)
      + annotated.text.quotes.compactMap(\.speaker) + annotated.article.credits.map(\.name)
  }

  /// How many sources at least and at most.
  func origins(of reports: [Report]) -> ClosedRange<Int> {
    let most = cover(units(of: reports, joiningUndecided: false))
    let least = cover(units(of: reports, joiningUndecided: true))
    return min(least, most)...most
  }

  /// Reports that stand for one telling: of one newsroom, or with a shared passage; with their sources.
  private func units(of reports: [Report], joiningUndecided: Bool) -> [Set<Int>] {
    var sets = DisjointSets(count: reports.count)
    var firsts: [Int: Int] = [:]
    for index in reports.indices {
      let newsroom = newsrooms[reports[index].article]
      if let first = firsts[newsroom] { sets.join(first, index) } else { firsts[newsroom] = index }
    }
    passages.forEachShared(among: reports.map { Pointer(article: $0.article, range: $0.range) }) {
      if joiningUndecided || $2 != .undecided { sets.join($0, $1) }
    }
    var units: [Int: Set<Int>] = [:]
    for (index, report) in reports.enumerated() {
      units[sets.root(of: index), default: []].formUnion(sources(of: report))
    }
    return units.sorted { $0.key < $1.key }.map(\.value)
  }

  private func sources(of report: Report) -> Set<Int> {
    let own = Set(report.attributions.compactMap { names.id(of: $0.source) })
    return own.isEmpty ? articleSources[report.article] : own
  }

  /// The least number of sources that account for every unit, by taking the one of most units first.
  private func cover(_ units: [Set<Int>]) -> Int {
    var open = units.filter { !$0.isEmpty }
    var count = units.count - open.count
    while !open.isEmpty {
      var frequency: [Int: Int] = [:]
      for unit in open { for source in unit { frequency[source, default: 0] += 1 } }
      let most = frequency.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let most else { break }
      open.removeAll { $0.contains(most.key) }
      count += 1
    }
    return count
  }
}
