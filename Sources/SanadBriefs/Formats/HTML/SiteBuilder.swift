import SanadModel
import SanadText

/// Names the pages of a site and says on each what it is.
struct SiteBuilder: Sendable {
  static let indexName = "index.html"
  static let feedName = "feed.xml"
  /// Characters of a card's text: what links are shown with is cut behind about so many. Set by reading.
  private static let cardCountMax = 280
  /// Bytes of a file's name, its ending aside: file systems take 255. Set by reading.
  private static let nameByteCountMax = 120
  /// The moment that stands where no report is dated, for a feed must have one. Given by RFC 4287, 4.2.15.
  private static let unknownTime = "1970-01-01T00:00:00Z"

  let options: PageOptions
  let labels: Labels

  // MARK: - Names

  /// A story's file: its id, bytes that an address would have to escape as two digits.
  static func fileName(of story: String) -> String {
    var bytes: [UInt8] = []
    for byte in story.utf8.prefix(nameByteCountMax) {
      let isPlain = byte < 0x80 && (ByteClass.isLetter(byte) || ByteClass.isDigit(byte))
      if isPlain || byte == UInt8(ascii: "-") {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "_")] + PercentCode.of(byte).dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self) + ".html"
  }

  /// `made with Sanad 0.1.0, language packs 1a2b3c…`; empty where nobody says with what.
  var colophon: [HTMLText] {
    guard let program = options.program, let packs = options.packs else { return [] }
    return [
      HTMLText(labels.filled("line.made-with", [("value", program), ("name", packs)]))
    ]
  }

  // MARK: - Cards

  /// - Parameter page: the name of its file, where it is one of several.
  func card(_ story: StoryView, title: String, page: String?) -> CardPage {
    let line = story.parts.first?.items.first?.sentence.text ?? ""
    let facts = (story.facts + story.limits).joined(separator: " · ")
    return card(
      title, line.isEmpty ? facts : "\(facts) — \(line)", page,
      story.newest.map { [Self.moment($0)] } ?? [])
  }

  func card(_ title: String, _ text: String, _ page: String?, _ times: [String]) -> CardPage {
    let text = text.count <= Self.cardCountMax ? text : text.prefix(Self.cardCountMax - 1) + "…"
    let address = page.map { options.address(of: $0) } ?? options.address
    return CardPage(
      cardTitle: HTMLText(title), cardText: HTMLText(String(text)),
      cardSite: options.site.map { [HTMLText($0)] } ?? [],
      cardAddress: address.flatMap { TextFragment.isWeb($0) ? [HTMLText($0)] : nil } ?? [],
      cardTime: times.map { HTMLText($0) },
      cardFeed: page == nil ? [] : [HTMLText(Self.feedName)])
  }

  /// RFC 3339; a time of which only the day is known is its noon, one without a zone is UTC.
  static func moment(_ time: Timestamp) -> String {
    if let moment = ExportSource.moment(time) { return moment }
    let minutes = time.minutesSinceEpoch
    let day = CivilDate(dayNumber: (minutes - (minutes % 1_440 + 1_440) % 1_440) / 1_440)
    let minute = minutes - day.dayNumber * 1_440
    let clock = ClockTime(hour: minute / 60, minute: minute % 60, second: 0, offset: 0)
    return Timestamp(date: day, time: clock).description
  }

  // MARK: - The list and the feed

  /// The newest first; of equal ones as they came.
  func newestFirst(_ stories: [StoryView]) -> [StoryView] {
    let times = stories.map { $0.newest?.minutesSinceEpoch ?? .min }
    return stories.indices.sorted { times[$0] == times[$1] ? $0 < $1 : times[$1] < times[$0] }
      .map { stories[$0] }
  }

  var indexTitle: String { options.title ?? options.site ?? labels["site.stories"] }

  func index(_ stories: [StoryView]) -> IndexPage {
    IndexPage(
      indexTitle: HTMLText(indexTitle),
      indexFacts: [HTMLText(labels.count("count.pages", stories.count))]
        + (stories.first.map { $0.newestWords } ?? "").asFacts,
      indexRows: stories.map { row($0) })
  }

  private func row(_ story: StoryView) -> IndexRowPage {
    let builder = PageBuilder(story, prefix: "t", hasReports: options.hasReports)
    return IndexRowPage(
      rowFile: HTMLText(Self.fileName(of: story.account.id)), rowTitle: HTMLText(story.title),
      rowLanguage: HTMLText(story.titleLanguage),
      rowFacts: story.facts.map { HTMLText($0) } + story.newestWords.asFacts,
      rowCounts: story.parts.map { part in
        IndexCountPage(
          countClass: HTMLText(part.part.rawValue),
          countSign: HTMLText(TextFormat.symbol(part.part)),
          countLabel: HTMLText(part.title), countNumber: HTMLText(part.count))
      },
      rowLines: story.parts.first?.items.first.map { [builder.sentence($0.sentence)] } ?? [])
  }

  func feed(_ stories: [StoryView]) -> FeedPage {
    let urn = "urn:sanad:feed:\(ExportSource.encoded(indexTitle))"
    let id = options.address(of: Self.feedName) ?? urn
    return FeedPage(
      feedLanguage: HTMLText(labels.tag), feedTitle: HTMLText(indexTitle), feedID: HTMLText(id),
      feedTime: HTMLText(stories.first?.newest.map { Self.moment($0) } ?? Self.unknownTime),
      feedAuthor: HTMLText(options.site ?? "Sanad"),
      feedAddress: options.address(of: Self.feedName).map { [HTMLText($0)] } ?? [],
      entries: stories.map { entry($0) })
  }

  private func entry(_ story: StoryView) -> FeedEntryPage {
    let name = Self.fileName(of: story.account.id)
    let counts = story.parts.map { "\($0.title): \($0.count)" }.joined(separator: " · ")
    return FeedEntryPage(
      entryID: HTMLText("urn:sanad:story:\(ExportSource.encoded(story.account.id))"),
      entryTitle: HTMLText(story.title),
      entryTime: HTMLText(story.newest.map { Self.moment($0) } ?? Self.unknownTime),
      entryLink: HTMLText(options.address(of: name) ?? name),
      entryText: HTMLText((story.facts + [counts]).joined(separator: " · ")))
  }
}

extension String {
  /// Itself as a fact of a page, or none where it is empty.
  fileprivate var asFacts: [HTMLText] { isEmpty ? [] : [HTMLText(self)] }
}
