import SanadModel
import SanadText

/// Splits a storyline into episodes by the days its articles were published.
enum PhaseFinder {
  /// Days without an article after which a new episode starts: outlets that follow a story report on it at
  /// least once a week. Set by reading.
  static let gapDayMin = 7

  /// The phases in order of time; articles without a date go to the phase of the most articles.
  static func phases(of story: StoryIndex) -> [Phase] {
    let articles = story.articles
    let dated = articles.indices.compactMap { index in
      articles[index].article.published.map { (article: index, date: $0.date) }
    }.sorted { ($0.date, $0.article) < ($1.date, $1.article) }
    guard var last = dated.first?.date else { return [] }
    var groups: [[(article: ArticleIndex, date: CivilDate)]] = [[]]
    for item in dated {
      if last.dayNumber + gapDayMin <= item.date.dayNumber { groups.append([]) }
      groups[groups.count - 1].append(item)
      last = item.date
    }
    let undated = articles.indices.filter { articles[$0].article.published == nil }
    let largest = groups.indices.max { (groups[$0].count, $1) < (groups[$1].count, $0) }
    return groups.indices.map { index in
      phase(groups[index], adding: index == largest ? undated : [], story)
    }
  }

  private static func phase(
    _ group: [(article: ArticleIndex, date: CivilDate)], adding undated: [ArticleIndex],
    _ story: StoryIndex
  ) -> Phase {
    Phase(
      label: story.statements(of: group[0].article).first.map(story.pointer), from: group[0].date,
      to: group[group.count - 1].date, articles: (group.map(\.article) + undated).sorted())
  }
}
