import FoundationEssentials
import SanadLanguages
import SanadModel
import SanadStories

/// Short synthetic streams of events of one kind: each begun by a matcher that has read no article, and some
/// of them mixed into real news as well.
struct SyntheticStreams {
  /// Rounds mixed into the news. Set by reading.
  private static let mixedRoundCount = 8

  private var streams: [LabelledStream] = []
  private var amidNews: [LabelledStream] = []

  private struct Row: Decodable {
    let stream: String
    let round: String
    let story: String
    let id: String
  }

  /// Reads JSON Lines of articles with the names of their stream and story.
  ///
  /// - Parameters:
  ///   - news: articles in order of time.
  ///   - matcher: one that has read no article.
  init(path: String, amid news: [AnnotatedArticle], matcher: StoryMatcher) throws {
    let rows = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Row.self, from: Data($0)) }
    let articles = try TrainStories.articles([path])
    var rounds: [String: [Range<Int>]] = [:]
    var at = 0
    while at < rows.count {
      let end = rows[at...].firstIndex { $0.stream != rows[at].stream } ?? rows.count
      let labels = rows[at..<end].map { (id: $0.id, story: $0.story) }
      streams.append(
        LabelledStream(rows[at].stream, Array(articles[at..<end]), labels: labels, matcher: matcher)
      )
      rounds[rows[at].round, default: []].append(at..<end)
      at = end
    }
    for round in 0..<Self.mixedRoundCount {
      let parts = rounds["\(round)"] ?? []
      amidNews.append(
        LabelledStream(
          "round \(round)", Self.mixed(news, parts.map { articles[$0] }),
          labels: parts.flatMap { rows[$0].map { (id: $0.id, story: $0.story) } }, matcher: matcher)
      )
    }
  }

  /// `news` with `parts` put in at equal distances over its second half.
  private static func mixed(
    _ news: [AnnotatedArticle], _ parts: [ArraySlice<AnnotatedArticle>]
  ) -> [AnnotatedArticle] {
    var mixed = Array(news[..<(news.count / 2)])
    var at = news.count / 2
    for (place, part) in parts.enumerated() {
      let end = news.count / 2 + (news.count - news.count / 2) * (place + 1) / parts.count
      mixed += part + news[at..<end]
      at = end
    }
    return mixed
  }

  var all: [LabelledStream] { streams + amidNews }

  /// How well `score` keeps the events apart, as lines of the report.
  func lines(_ score: PairScore) -> [String] {
    [line("synthetic streams", streams, score), line("the same amid news", amidNews, score)]
  }

  private func line(_ name: String, _ streams: [LabelledStream], _ score: PairScore) -> String {
    var (pairs, right, wrong) = (0, 0, 0)
    for stream in streams {
      let probabilities = score.trees.probabilities(stream.values, width: PairFeature.count)
      let stories = stream.stories(probabilities, eventMin: score.eventMin)
      let found = zip(stream.labels, stories).compactMap { label, story in
        label.map { (label: $0, story: story) }
      }
      for (place, one) in found.enumerated() {
        for other in found[..<place] {
          let isSame = one.story == other.story
          if one.label == other.label {
            pairs += 1
            right += isSame ? 1 : 0
          } else {
            wrong += isSame ? 1 : 0
          }
        }
      }
    }
    return "# \(name): \(right) of \(pairs) pairs of one event found, \(wrong) wrong"
  }
}
