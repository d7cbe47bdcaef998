import ArgumentParser
import SanadStore

/// `sanad datasette-metadata`: what Datasette should know of a store.
struct DatasetteMetadata: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasette-metadata",
    abstract: "Metadata for Datasette: which views to show, and how articles are searched.",
    discussion: """
      Example:
        sanad datasette-metadata --store berita.sanad > metadata.json
        datasette berita.sanad --metadata metadata.json
      """)

  @OptionGroup var place: StoreOptions

  func run() throws {
    var printer = Printer()
    try place.use(for: .reading) { store in
      try printer.document(DatasetteDescription(of: store))
    }
    try printer.finish()
  }
}
