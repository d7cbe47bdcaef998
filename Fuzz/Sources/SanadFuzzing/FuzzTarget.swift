/// A reader of bytes that anybody may have sent, and what must hold after it has read.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// A page.
  case page
  /// A scrape: text without tags.
  case scrape
  /// Several scrapes, parted by 0x1E, through all steps.
  case account
  /// JSON Lines.
  case lines
  /// A feed as XML, or a JSON Feed.
  case feed
  /// A WARC file, packed or not.
  case archive
  /// A file of any kind, told by its content.
  case file
  /// A list of feeds.
  case opml
  /// A site's robots.txt.
  case robots
  /// An answer of a server: head, packed body, page, sitemap, reservation.
  case answer
  /// A table of a pack.
  case packs
  /// The packed columns of a stored article.
  case store
  /// What a stream of stories left for the next run.
  case window
  /// A request to the desk: path, query, form, headers, cookies.
  case desk

  /// Reads `bytes`.
  ///
  /// - Throws: ``BrokenLaw`` where what must hold does not.
  package func read(_ bytes: [UInt8]) throws {
    switch self {
    case .page: try ArticleLaws.readPage(bytes)
    case .scrape: try ArticleLaws.readScrape(bytes)
    case .account: try AccountLaws.shared.get().read(bytes)
    case .lines: try IntakeLaws.readLines(bytes)
    case .feed: try IntakeLaws.readFeed(bytes)
    case .archive: try IntakeLaws.readArchive(bytes)
    case .file: try IntakeLaws.readFile(bytes)
    case .opml: try FetchLaws.readList(bytes)
    case .robots: try FetchLaws.readRobots(bytes)
    case .answer: try FetchLaws.readAnswer(bytes)
    case .packs: try PackLaws.read(bytes)
    case .window: try WindowLaws.shared.get().read(bytes)
    #if SANAD_FUZZ_ALL
      case .store: StoredLaws.readRow(bytes)
      case .desk: try DeskLaws.shared.get().read(bytes)
    #else
      case .store, .desk: throw BrokenLaw(description: "built with SANAD_FUZZ=readers")
    #endif
    }
  }
}
