import FoundationEssentials
import SanadModel

/// An article as JSON gives it: every field but `text` or `html` may be missing, or of another type.
struct PageRecord: Decodable {
  private let id: String?
  private let url: String?
  private let title: String?
  private let published: String?
  private let outlet: String?
  private let language: String?
  private let text: String?
  private let html: String?
  /// Fields that are no texts, each by its name.
  var notices: [Notice]
  /// Names of fields that an article has not, in order.
  let otherNames: [String]

  /// Such names that are kept. Set by reading.
  private static let otherNameMax = 6

  /// Seconds of 1973 and of 2286, between which a number for a time is taken for seconds since 1970; a
  /// thousand times as much are milliseconds. Set by reading.
  private static let seconds = 100_000_000.0..<10_000_000_000.0

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: TextFields.Key.self)
    id = fields.text("id").flatMap { $0.isEmpty ? nil : $0 }
    (url, title, outlet) = (fields.text("url"), fields.text("title"), fields.text("outlet"))
    published = Self.time(fields)
    language = fields.text("language")
    (text, html) = (Self.body("text", fields), Self.body("html", fields))
    let names = ["url", "title", "published", "outlet", "language", "text", "html"]
    notices = fields.wrong(among: names).map { Notice(.wrongType, detail: $0) }
    otherNames = Array(
      fields.allKeys.map(\.stringValue).filter { $0 != "id" && !names.contains($0) }.sorted()
        .prefix(Self.otherNameMax))
  }

  /// A text, or the texts of a list as paragraphs.
  private static func body(
    _ name: String, _ fields: KeyedDecodingContainer<TextFields.Key>
  ) -> String? {
    let parts: [String]? = fields.list(name)
    return parts?.joined(separator: "\n\n") ?? fields.text(name)
  }

  private static func time(_ fields: KeyedDecodingContainer<TextFields.Key>) -> String? {
    let number: Double? = fields.value("published")
    guard let number else { return fields.text("published") }
    let value = seconds.contains(number / 1_000) ? number / 1_000 : number
    guard seconds.contains(value) else { return nil }
    return Date(timeIntervalSince1970: value).formatted(.iso8601)
  }

  /// Whether it has a body and each of its fields is what it should be.
  var isSound: Bool { notices.isEmpty && (html ?? text) != nil }

  /// - Parameter number: the record's line, or its place in a list, from 1.
  func page(path: String, number: Int) -> Page? {
    guard let body = html ?? text else { return nil }
    let name = id ?? url
    var page = Page(
      id: name ?? "\(path)#\(number)", naming: name == nil ? .place : .given, url: url,
      kind: html == nil ? .scrapedText : .html, bytes: Array(body.utf8), declaredCharset: "utf-8",
      given: GivenMetadata(
        title: title, published: published, outlet: outlet,
        language: language.flatMap { Self.isTag($0) ? $0 : nil }))
    page.notices = notices
    return page
  }

  /// Whether `text` is made as a BCP 47 tag is: a language of letters, then parts of one to eight letters and
  /// digits. Anything else, such as a day, says nothing of the language.
  static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
