import FoundationEssentials
import SanadModel

/// Reads the articles of a JSON Feed (jsonfeed.org, version 1 and 1.1).
struct JSONFeedReader: Decodable {
  private struct Entry: Decodable {
    let id: RecordID?
    let url: String?
    let title: String?
    let html: String?
    let text: String?
    let published: String?

    enum CodingKeys: String, CodingKey {
      case id, url, title
      case html = "content_html"
      case text = "content_text"
      case published = "date_published"
    }
  }

  /// An item, or nil for what is none: one bad item is a problem of its own.
  private struct Item: Decodable {
    let entry: Entry?

    init(from decoder: any Decoder) throws { entry = try? Entry(from: decoder) }
  }

  private let title: String?
  private let items: [Item]

  /// The items of the feed in `bytes`, in order.
  static func items(of bytes: [UInt8], path: String) -> [IntakeItem] {
    guard let feed = try? JSONDecoder().decode(JSONFeedReader.self, from: Data(bytes)) else {
      let reason = InputProblem.Reason.badRecord(line: 1, "not a JSON Feed")
      return [.problem(InputProblem(path: path, reason: reason))]
    }
    return feed.items.enumerated().map { index, item in
      guard let entry = item.entry else {
        let reason = InputProblem.Reason.badRecord(line: index + 1, "not an item of a JSON Feed")
        return .problem(InputProblem(path: path, reason: reason))
      }
      return feed.item(entry, path: path, number: index + 1)
    }
  }

  private func item(_ entry: Entry, path: String, number: Int) -> IntakeItem {
    guard let body = entry.html ?? entry.text else {
      let reason = InputProblem.Reason.badRecord(line: number, "an item without text")
      return .problem(InputProblem(path: path, reason: reason))
    }
    let name = entry.id?.text ?? entry.url
    return .page(
      Page(
        id: name ?? "\(path)#\(number)", naming: name == nil ? .place : .given, url: entry.url,
        kind: entry.html == nil ? .scrapedText : .html, bytes: Array(body.utf8),
        declaredCharset: "utf-8",
        given: GivenMetadata(
          title: entry.title, published: entry.published, outlet: title)))
  }
}
