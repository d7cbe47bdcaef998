import ArgumentParser
import SanadStore

/// `sanad split`: some articles of a story become a story of their own.
struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts articles of a story into a new one and prints its id; the old id stays valid.")

  @Argument(help: "The story's id.") var story: String
  @Argument(help: "Ids of articles in it.") var articles: [String]
  @OptionGroup var place: StoreOptions

  func run() throws {
    var printer = Printer()
    try printer.line(place.use(for: .changing) { try $0.split(story, articles) })
    try printer.finish()
  }
}
