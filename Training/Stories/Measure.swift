import ArgumentParser
import FoundationEssentials
import Glibc
import SanadLanguages
import SanadModel
import SanadStories

/// `train-stories measure`: articles a second of processor time, mentions ready, on one core.
struct Measure: AsyncParsableCommand {
  @Argument(help: "Articles in order of time.")
  var inputs: [String]

  func run() async throws {
    let articles = try TrainStories.articles(inputs)
    var clusterer = try StoryClusterer(languages: Languages())
    var stories: Set<String> = []
    let grouping = seconds {
      for article in articles { stories.insert(clusterer.assign(article).story) }
    }
    report("cluster", grouping, articles.count, "\(stories.count) stories")
    var count = 0
    let copying = seconds { count = PassageFinder.amongStrangers.passages(among: articles).count }
    report("copies", copying, articles.count, "\(count) passages")
    let few = Array(articles.prefix(500))
    let story = seconds { count = PassageFinder().passages(among: few).count }
    report("copies of one story", story, few.count, "\(count) passages")
  }

  private func report(_ name: String, _ seconds: Double, _ count: Int, _ answer: String) {
    let rate = Int(Double(count) / max(seconds, 1e-9))
    print(
      "\(name)\t\(count) articles\t\((seconds * 1_000).rounded() / 1_000) s\t\(rate)/s\t\(answer)")
  }

  /// Processor time of `work`: other work on the machine does not count.
  private func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
