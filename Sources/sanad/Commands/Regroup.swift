import ArgumentParser
import SanadArchive
import SanadPipeline
import SanadStore

/// `sanad regroup`: groups the articles of a store again.
struct Regroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Groups all articles of a store again, as after a new version of the program.",
    discussion: """
      A story that is the same keeps its id, one that was taken in leads to the other, and what was \
      split, merged or pinned by hand stays where it was put.
      """)

  @OptionGroup var place: StoreOptions

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  func run() async throws {
    let pipeline = try await Session.pipeline(packs: packs).pipeline
    let stream = try pipeline.storyStream(keepsAll: true)
    let counts = try place.use(for: .changing) { store in
      try store.regroup(with: stream) { pipeline.tokenized($0) }
    }
    StandardError.line(
      "\(counts.articles) articles, \(counts.moved) moved, \(counts.pinned) left as pinned")
  }
}
