import ArgumentParser
import SanadStore

/// `sanad pin`: an article belongs to a story for good.
struct Pin: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts an article into a story for good: no later grouping moves it.")

  @Argument(help: "The article's id, address or file.") var article: String
  @Argument(help: "The story's id.") var story: String
  @OptionGroup var place: StoreOptions

  func run() throws {
    try place.use(for: .changing) { try $0.pin(article, to: story) }
  }
}
