import SanadArchive
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// Speed of each step on one thread, its answer checked before any time counts.
struct Benchmark {
  /// Runs of each step; the best counts. Set by reading.
  static let runCount = 3
  /// Articles the account is measured on: the largest stories first. Set by reading.
  static let storyArticleMax = 2_000
  /// Articles of the one large story. Set by reading.
  static let topicArticleMax = 500

  let pipeline: Pipeline
  let pages: [Page]

  init(corpus: String) throws {
    pipeline = try Pipeline(languages: Languages())
    var pages: [Page] = []
    for item in Intake([corpus]) {
      switch item {
      case .page(let page): pages.append(page)
      case .problem(let problem): throw problem
      }
    }
    self.pages = pages
  }

  func run() throws -> [Measurement] {
    let articles = pages.map { pipeline.article(of: $0) }
    let annotated = articles.map { pipeline.annotated($0) }
    try Answers.check(pages: pages, articles: articles, annotated: annotated)
    let assignments = try pipeline.assignments(of: annotated)
    let stories = Self.stories(assignments, annotated)
    let topic = Self.topic(annotated)
    let accounts = (stories + [topic]).map { pipeline.account(id: "bench", articles: $0) }
    try Answers.check(assignments: assignments, accounts: accounts, count: annotated.count)
    let topicBytes = topic.reduce(0) { $0 + $1.article.text.count }
    return try measurements(articles, annotated, stories, accounts.dropLast()) + [
      measure("account, one story of \(topic.count)", topic.count, topicBytes) {
        pipeline.account(id: "bench", articles: topic).claims.count
      }
    ]
  }

  private func measurements(
    _ articles: [Article], _ annotated: [AnnotatedArticle], _ stories: [[AnnotatedArticle]],
    _ accounts: ArraySlice<Account>
  ) throws -> [Measurement] {
    let pageBytes = pages.reduce(0) { $0 + $1.bytes.count }
    let textBytes = articles.reduce(0) { $0 + $1.text.count }
    let articleCount = stories.joined().count
    let storyBytes = stories.joined().reduce(0) { $0 + $1.article.text.count }
    return [
      measure("extract", pages.count, pageBytes) {
        pages.reduce(0) { $0 + pipeline.article(of: $1).text.count }
      },
      measure("annotate", articles.count, textBytes) {
        articles.reduce(0) { $0 + pipeline.annotated($1).text.sentences.count }
      },
      try measureThrowing("cluster", annotated.count, textBytes) {
        try pipeline.assignments(of: annotated).count
      },
      measure("account, \(stories.count) stories", articleCount, storyBytes) {
        stories.reduce(0) { $0 + pipeline.account(id: "bench", articles: $1).claims.count }
      },
      measure("brief", articleCount, storyBytes) {
        accounts.reduce(0) { $0 + pipeline.brief(of: $1).lines.count }
      },
    ]
  }

  private func measure(_ step: String, _ articles: Int, _ bytes: Int, _ body: () -> Int)
    -> Measurement
  {
    let times = (0..<Self.runCount).map { _ in Self.time(body) }
    return Measurement(
      step: step, articles: articles, bytes: bytes, seconds: max(1e-9, times.min() ?? 0),
      peakMegabytes: Meter.peakMegabytes())
  }

  private func measureThrowing(
    _ step: String, _ articles: Int, _ bytes: Int, _ body: () throws -> Int
  ) throws -> Measurement {
    let count = try body()
    return measure(step, articles, bytes) { (try? body()) ?? count }
  }

  private static func time(_ body: () -> Int) -> Double {
    let start = Meter.cpuSeconds()
    precondition(0 <= body())
    return Meter.cpuSeconds() - start
  }

  /// Stories of two or more articles, the largest first, up to ``storyArticleMax`` articles.
  private static func stories(
    _ assignments: [StoryAssignment], _ articles: [AnnotatedArticle]
  ) -> [[AnnotatedArticle]] {
    var members: [String: [Int]] = [:]
    for (index, assignment) in assignments.enumerated() {
      members[assignment.story, default: []].append(index)
    }
    let sorted = members.values.filter { 2 <= $0.count }.sorted {
      $0.count == $1.count ? $0[0] < $1[0] : $1.count < $0.count
    }
    var (stories, count): ([[AnnotatedArticle]], Int) = ([], 0)
    for story in sorted where count + story.count <= storyArticleMax {
      stories.append(story.map { articles[$0] })
      count += story.count
    }
    return stories
  }

  /// The articles that name most often what most headlines name, up to ``topicArticleMax``, in order: a
  /// story larger than any event.
  private static func topic(_ articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
    var headlines: [String: Int] = [:]
    for article in articles {
      for entity in Set(article.title.names.map(\.entity)) {
        headlines[article.entities[entity].name, default: 0] += 1
      }
    }
    let name = headlines.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let counts = articles.map { article in
      article.text.names.count { article.entities[$0.entity].name == name }
    }
    let sorted = articles.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return sorted.prefix(topicArticleMax).sorted().map { articles[$0] }
  }
}
