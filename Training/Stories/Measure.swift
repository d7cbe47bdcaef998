import ArgumentParser
import FoundationEssentials
import Glibc
import SanadArchive
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadStories

/// `train-stories measure`: articles a second of processor time, mentions ready, on one core.
///
/// Grouping is measured over any number of articles, each made when it is needed: its cost must not
/// grow. Copies are searched among the first of them.
struct Measure: AsyncParsableCommand {
  /// Articles that copies are searched among: as many as a week of nine outlets. Set by reading.
  static let copyCountMax = 8_192
  /// Articles of a large story. Set by reading.
  static let storyCount = 500

  @Argument(help: "Articles in order of time.")
  var inputs: [String]

  /// Set by reading.
  @Option(help: "Articles after which the speed so far is shown.")
  var every = 100_000

  func run() async throws {
    let kept = try measureGrouping()
    var count = 0
    let copying = seconds { count = PassageFinder.amongStrangers.passages(among: kept).count }
    report("copies", copying, kept.count, "\(count) passages")
    let few = Array(kept.prefix(Self.storyCount))
    let story = seconds { count = PassageFinder().passages(among: few).count }
    report("copies of one story", story, few.count, "\(count) passages")
  }

  /// Groups all articles, says how fast each part of them was, and returns the first.
  private func measureGrouping() throws -> [AnnotatedArticle] {
    let pipeline = try Pipeline(languages: Languages())
    var clusterer = try StoryClusterer(languages: Languages())
    var kept: [AnnotatedArticle] = []
    var part = (number: 0, articles: 0, stories: 0, seconds: 0.0)
    for item in Intake(inputs) {
      guard case .page(let page) = item else { continue }
      let article = pipeline.annotated(pipeline.article(of: page))
      if kept.count < Self.copyCountMax { kept.append(article) }
      var assignment: StoryAssignment?
      part.seconds += seconds { assignment = clusterer.assign(article) }
      part.articles += 1
      if assignment?.maker.name == StoryClusterer.alone.name { part.stories += 1 }
      if part.articles == every { show(&part) }
    }
    if 0 < part.articles { show(&part) }
    return kept
  }

  private func show(_ part: inout (number: Int, articles: Int, stories: Int, seconds: Double)) {
    report("cluster, part \(part.number)", part.seconds, part.articles, "\(part.stories) stories")
    part = (part.number + 1, 0, 0, 0)
  }

  private func report(_ name: String, _ seconds: Double, _ count: Int, _ answer: String) {
    let rate = Int(Double(count) / max(seconds, 1e-9))
    let rounded = (seconds * 1_000).rounded() / 1_000
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(
      "\(name)\t\(count) articles\t\(rounded) s\t\(rate)/s\t\(answer)\tpeak \(usage.ru_maxrss / 1_024) MB"
    )
    fflush(nil)
  }

  /// Processor time of `work`: other work on the machine does not count.
  private func seconds(_ work: () -> Void) -> Double {
    let start = Self.processorSeconds()
    work()
    return Self.processorSeconds() - start
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
