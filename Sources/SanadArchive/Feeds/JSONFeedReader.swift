import FoundationEssentials
import SanadModel

/// Reads the articles of a JSON Feed (jsonfeed.org, version 1 and 1.1).
struct JSONFeedReader: Decodable {
  private struct Person: Decodable {
    let name: String?

    init(from decoder: any Decoder) throws {
      let fields = try? decoder.container(keyedBy: TextFields.Key.self)
      name = fields?.text("name") ?? (try? decoder.singleValueContainer().decode(String.self))
    }
  }

  /// An item, or nil for what is none: one bad item is a problem of its own.
  private struct Item: Decodable {
    let entry: FeedEntry?
    let wrong: [String]

    init(from decoder: any Decoder) throws {
      guard let fields = try? decoder.container(keyedBy: TextFields.Key.self) else {
        (entry, wrong) = (nil, [])
        return
      }
      let html = fields.text("content_html")
      var entry = FeedEntry()
      entry.id = fields.text("id")
      // The format asks for an id that is the item's address where it can be.
      let address = entry.id.flatMap { FeedAddress.isWeb($0) ? $0 : nil }
      entry.link = fields.text("url") ?? fields.text("external_url") ?? address
      entry.title = fields.text("title").map(FeedText.plain)
      entry.content = html ?? fields.text("content_text") ?? fields.text("summary")
      entry.isMarkup = html != nil
      entry.published = fields.text("date_published")
      entry.updated = fields.text("date_modified")
      let people: [Person]? = fields.list("authors")
      let person: Person? = fields.value("author")
      entry.authors = (people ?? person.map { [$0] } ?? []).compactMap(\.name)
        .compactMap(FeedPerson.name)
      entry.categories = fields.list("tags") ?? []
      self.entry = entry
      wrong = fields.wrong(among: ["title", "url", "content_html", "content_text"])
    }
  }

  private let title: String?
  private let base: String?
  private let people: [String]
  private let items: [Item]

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: TextFields.Key.self)
    title = fields.text("title")
    base = fields.text("home_page_url") ?? fields.text("feed_url")
    let list: [Person]? = fields.list("authors")
    let person: Person? = fields.value("author")
    people = (list ?? person.map { [$0] } ?? []).compactMap(\.name).compactMap(FeedPerson.name)
    items = try fields.decode([Item].self, forKey: TextFields.Key("items"))
  }

  /// The items of the feed in `bytes`, in order.
  static func items(of bytes: [UInt8], path: String) -> [IntakeItem] {
    guard let feed = try? JSONDecoder().decode(JSONFeedReader.self, from: Data(bytes)) else {
      let reason = InputProblem.Reason.badRecord(line: 1, "not a JSON Feed")
      return [.problem(InputProblem(path: path, reason: reason))]
    }
    return feed.items.enumerated().map { feed.item($1, path: path, number: $0 + 1) }
  }

  private func item(_ item: Item, path: String, number: Int) -> IntakeItem {
    guard var entry = item.entry else {
      return problem("not an item of a JSON Feed", path: path, number: number)
    }
    guard !entry.isEmpty else {
      return problem("an item without title and text", path: path, number: number)
    }
    entry.link = entry.link.map { FeedAddress.whole($0, base: base) ?? $0 }
    if entry.authors.isEmpty { entry.authors = people }
    var page = entry.page(path: path, number: number, outlet: title)
    page.notices += item.wrong.map { Notice(.wrongType, detail: $0) }
    return .page(page)
  }

  private func problem(_ words: String, path: String, number: Int) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: number, words)))
  }
}
