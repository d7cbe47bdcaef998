import ArgumentParser
import SanadStore

/// `sanad merge`: two stories become one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts the second story's articles into the first; the second id leads there.")

  @Argument(help: "The id of the story that stays.") var story: String
  @Argument(help: "The id of the story that is taken in.") var other: String
  @OptionGroup var place: StoreOptions

  func run() throws {
    try place.use(for: .changing) { try $0.merge(other, into: story) }
  }
}
