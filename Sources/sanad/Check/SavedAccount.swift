import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// A document of `sanad brief --format json`, read again.
struct SavedAccount {
  private let document: JSONTree

  /// Bytes of a document: the accounts of a year of a desk. Set by reading.
  static let byteCountMax = 1 << 30

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: an exit status, with a line on standard error, where it is no account.
  init(at path: String) throws {
    do {
      document = try JSONTree(FileInput.bytes(at: path, limit: Self.byteCountMax))
    } catch let error as InputProblem {
      StandardError.line(error.description)
      throw ExitCode(error.exitCode)
    } catch {
      StandardError.line("\(path): no JSON document")
      throw ExitCode(65)
    }
    guard document["stories"] != nil else {
      StandardError.line("\(path): no account of `sanad brief --format json`")
      throw ExitCode(65)
    }
  }

  private var stories: [JSONTree] { document["stories"]?.elements ?? [] }

  /// In the document's order.
  var storyIDs: [String] { stories.compactMap { $0["id"]?.string } }

  /// How much of the account was asked for: `--all` alone gives the parts of clauses.
  var extent: Brief.Extent {
    let reports = stories.lazy.flatMap { $0["claims"]?.elements ?? [] }
      .flatMap { $0["reports"]?.elements ?? [] }
    return reports.first?["slots"] == nil ? .usual : .all
  }

  /// Whether all inputs were taken as one story.
  var isOneStory: Bool { storyIDs == ["story"] }

  /// The ids of all articles.
  var articleIDs: Set<String> {
    Set(stories.flatMap { $0["articles"]?.elements ?? [] }.compactMap { $0["id"]?.string })
  }

  /// The time that was asked for with `--as-of`; nil where none was.
  var askedTime: Timestamp? {
    stories.lazy.compactMap { $0["asOf"]?.string.flatMap { Timestamp(wholeISO: $0) } }.first
  }

  /// Which of an article's versions the account was made of: that of its time; the newest where neither has one;
  /// nil for an article that it has not.
  func version(of versions: [AnnotatedArticle], inStory id: String) -> Int? {
    guard let newest = versions.last?.article, articleIDs.contains(newest.id) else { return nil }
    guard let time = time(ofStory: id), newest.published != nil else { return versions.count - 1 }
    return VersionChoice(asOf: time).index(of: versions)
  }

  /// The time that a story's account stood at: that asked for, or that of its newest report.
  private func time(ofStory id: String) -> Timestamp? {
    if let askedTime { return askedTime }
    let articles = stories.first { $0["id"]?.string == id }?["articles"]?.elements ?? []
    return articles.compactMap { $0["published"]?.string.flatMap { Timestamp(wholeISO: $0) } }
      .max { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
  }

  /// What differs between the saved stories and those of `made`.
  func differences(from made: JSONTree) -> [AccountDifference] {
    let others = made["stories"]?.elements ?? []
    return stories.flatMap { story -> [AccountDifference] in
      let id = story["id"]?.string ?? ""
      let match = others.first { $0["id"]?.string == id } ?? others.first { shares(story, $0) }
      guard let match else {
        return [
          AccountDifference(story: id, place: "story", saved: story["title"]?.words, made: nil)
        ]
      }
      return AccountComparison(of: story, with: match).differences
    }
  }

  /// Whether two stories have an article in common.
  private func shares(_ first: JSONTree, _ second: JSONTree) -> Bool {
    func ids(_ story: JSONTree) -> Set<String> {
      Set((story["articles"]?.elements ?? []).compactMap { $0["id"]?.string })
    }
    return !ids(first).isDisjoint(with: ids(second))
  }

  /// With what it was made and with what it is made now, where those differ.
  func versionLines(beside run: RunDescription) -> [String] {
    let program = document["program"]
    let rows = [
      ("program", program?["version"]?.string, run.program),
      ("packs", program?["packs"]?.string, run.packs),
    ]
    return rows.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1 ?? "–") → \($0.2)" }
  }
}
