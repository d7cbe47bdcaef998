import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad step accounts`: the tables and the accounts of some stories.
///
/// A line of the plan: story, then digest, path, offset and bytes of one of its articles; the articles of a story
/// stand together, in order.
struct StepAccounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "accounts", shouldDisplay: false)

  /// Articles of the stories in memory at a time, but for one story that has more. Set by reading.
  private static let heldCount = 512

  @OptionGroup var options: StepOptions

  func run() async throws {
    try await options.run { session, output in
      let writer = try output.withTables { try AccountTableWriter(&$0) }
      let briefs = try output.file("accounts.jsonl")
      let pipeline = session.pipeline
      var counts = ["stories": 0, "articles": 0]
      for stories in Self.groups(try Self.stories()) {
        let read = try self.read(stories)
        try await session.forEachAccount(of: read) { account in
          try writer.write(account)
          try briefs.write(try JSONText.line(BriefStoryRecord(pipeline.brief(of: account))))
          counts["stories", default: 0] += 1
          counts["articles", default: 0] += account.articles.count
        }
      }
      try output.finish("accounts", input: options.inputDigest, session.run(), counts: counts)
    }
  }

  private typealias PlacedStory = (id: String, places: [ArticlePlace])

  private func read(_ stories: [PlacedStory]) throws -> [StoryInput] {
    let articles = PlacedArticles(root: options.root)
    return try stories.map { story in
      (story.id, try story.places.map { try articles.article(at: $0) })
    }
  }

  private static func stories() throws -> [PlacedStory] {
    var stories: [PlacedStory] = []
    for (number, line) in try StepPlan.lines().enumerated() {
      guard line.count == 5, let place = ArticlePlace(line[1...]) else {
        throw StepProblem.badLine(number + 1)
      }
      if let last = stories.last, last.id.utf8.elementsEqual(line[0].utf8) {
        stories[stories.count - 1].places.append(place)
      } else {
        stories.append((String(line[0]), [place]))
      }
    }
    return stories
  }

  /// Runs of stories that are in memory together.
  private static func groups(_ stories: [PlacedStory]) -> [[PlacedStory]] {
    var groups: [[PlacedStory]] = []
    var count = heldCount
    for story in stories {
      if heldCount <= count {
        groups.append([])
        count = 0
      }
      groups[groups.count - 1].append(story)
      count += story.places.count
    }
    return groups
  }
}
