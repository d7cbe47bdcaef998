import ArgumentParser
import SanadModel
import SanadStories
import SanadText

/// `train-stories copies`: every pair of articles that share passages, to be judged by reading.
struct Copies: AsyncParsableCommand {
  @Argument(help: "Articles.")
  var inputs: [String]

  @Flag(help: "Only pairs of different outlets.")
  var crossing = false

  func run() async throws {
    let articles = ArticleList(try TrainStories.articles(inputs))
    let passages = PassageFinder.amongStrangers.passages(among: Array(articles))
    var at = 0
    while at < passages.count {
      var end = at
      while end < passages.count, passages[end].first == passages[at].first,
        passages[end].second == passages[at].second
      {
        end += 1
      }
      show(passages[at..<end], articles)
      at = end
    }
  }

  private func show(_ pair: ArraySlice<SharedPassage>, _ articles: ArticleList<AnnotatedArticle>) {
    guard let head = pair.first else { return }
    let (first, second) = (articles[head.first].article, articles[head.second].article)
    if crossing, first.outlet == second.outlet { return }
    let texts = pair.map { first.text[$0.firstRange].split(separator: "\n").joined(separator: " ") }
    print(
      [
        first.id, second.id, first.outlet ?? "", second.outlet ?? "", head.direction.rawValue,
        head.maker.name, texts.joined(separator: " / "),
      ].joined(separator: "\t"))
  }
}
