import SanadBriefs
import SanadModel
import SanadText

/// Pairs of reports, those of two outlets first: what one outlet prints twice says nothing of who took what.
struct PairBuilder {
  private let story: DeskStory
  private let labels: Labels

  init(_ story: DeskStory, _ labels: Labels) {
    self.story = story
    self.labels = labels
  }

  private var articles: [Article] { story.account.articles.map(\.article) }

  var pairs: [PairView] {
    let all = story.account.articles
    var counts: [[Int]: Int] = [:]
    for passage in story.account.passages {
      counts[[all.offset(of: passage.first), all.offset(of: passage.second)], default: 0] += 1
    }
    let articles = articles
    let names = articles.map { name($0) }
    func key(_ pair: [Int], _ count: Int) -> [Int] {
      [names[pair[0]] == names[pair[1]] ? 1 : 0, -count] + pair
    }
    return counts.sorted { key($0.key, $0.value).lexicographicallyPrecedes(key($1.key, $1.value)) }
      .map { view(articles[$0.key[0]], articles[$0.key[1]], $0.value) }
  }

  private func view(_ first: Article, _ second: Article, _ count: Int) -> PairView {
    PairView(
      pairLink: HTMLText(
        "/compare?a=\(story.places[first.id] ?? 0)&b=\(story.places[second.id] ?? 0)"),
      pairCount: HTMLText(labels.count("count.passages", count)),
      pairSides: [side(first), side(second)])
  }

  private func side(_ article: Article) -> PairView.Side {
    let title = article.title.isEmpty ? labels["line.no-title"] : article.title.string
    let time = article.published.map { labels.time($0) }
    return PairView.Side(
      sideTitle: HTMLText(title), sideLanguage: HTMLText(article.language),
      sideOutlet: HTMLText([name(article), time].compactMap { $0 }.joined(separator: " · ")))
  }

  private func name(_ article: Article) -> String {
    AccountPages.readable(
      outlet: article.outlet ?? article.host ?? labels["line.unknown-outlet"])
  }
}
