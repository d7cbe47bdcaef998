import ArgumentParser
import SanadArchive
import SanadFetch
import SanadStore
import SanadWatch

/// `sanad feeds`: what `sanad watch` watches.
struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "The feeds and sitemaps that are watched for a store.",
    discussion: "They are kept in a file beside the store, F.feeds.",
    subcommands: [
      FeedsAdd.self, FeedsList.self, FeedsRemove.self, FeedsCheck.self, FeedsDiscover.self,
      FeedsImport.self, FeedsExport.self,
    ],
    defaultSubcommand: FeedsList.self)
}

/// Opens the file of feeds for one command.
struct FeedsPlace: ParsableArguments {
  @OptionGroup var place: StoreOptions

  func use<Value>(_ body: (FeedFile) throws -> Value) throws -> Value {
    do {
      let file = try FeedFile(beside: place.store)
      let value = try body(file)
      try file.close()
      return value
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }
}

/// `sanad feeds add`
struct FeedsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watches feeds or sitemaps from the next poll on.")

  @Argument(help: "Addresses of feeds, sitemaps or indexes of sitemaps.")
  var addresses: [String]

  @Option(help: "What the feed is called in the list.")
  var title: String?

  @OptionGroup var feeds: FeedsPlace

  func validate() throws {
    for address in addresses where SubscriptionList.address(address) == nil {
      throw ValidationError("'\(address)' is no address of the web")
    }
  }

  func run() throws {
    let rows = addresses.compactMap { SubscriptionList.address($0) }
      .map { (address: $0, title: title, folders: "", outline: "") }
    let added = try feeds.use { try $0.add(rows) }
    feeds.place.note("\(added) added, \(rows.count - added) known")
  }
}

/// `sanad feeds remove`
struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Watches a feed no longer; its articles stay.")

  @Argument(help: "Its address, as sanad feeds list prints it.")
  var address: String

  @OptionGroup var feeds: FeedsPlace

  func run() throws {
    let known = SubscriptionList.address(address) ?? address
    guard try feeds.use({ try $0.remove(known) }) else {
      StandardError.line("\(address): no such feed")
      throw ExitCode(66)
    }
  }
}

/// `sanad feeds import`
struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Watches the feeds of a list in OPML.")

  @Argument(help: "The list, or - for standard input.")
  var list: String

  @OptionGroup var feeds: FeedsPlace

  func run() throws {
    let bytes = try Self.bytes(list)
    guard let document = OPMLDocument(bytes) else {
      StandardError.line("\(list): no list in OPML")
      throw ExitCode(65)
    }
    let outcome = try feeds.use { try SubscriptionList.add(document, to: $0) }
    for address in outcome.bad { StandardError.line("\(address): no address of the web") }
    feeds.place.note("\(outcome.added) added, \(outcome.known) known")
    if !outcome.bad.isEmpty { throw ExitCode(65) }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    do {
      return try FileInput.bytes(at: path, limit: OPMLDocument.byteCountMax)
    } catch {
      StandardError.line(error.description)
      throw ExitCode(error.exitCode)
    }
  }
}

/// `sanad feeds export`
struct FeedsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The feeds as a list in OPML.")

  @Argument(help: "Where to write it; standard output where it is left out.")
  var list: String?

  @OptionGroup var feeds: FeedsPlace

  func run() throws {
    let document = try feeds.use { file in
      SubscriptionList.document(
        of: try file.feeds(), attributes: try file.setting(.opml), title: "Sanad")
    }
    guard let list, list != "-" else {
      var printer = Printer()
      try printer.document(document.xml)
      return try printer.finish()
    }
    do {
      let output = try FileOutput(path: list)
      try output.write(Array(document.xml.utf8))
      try output.finish()
    } catch {
      StandardError.line(error.description)
      throw ExitCode(74)
    }
  }
}
