import CLibXML2

/// What an element of a feed is for.
enum FeedField: Sendable {
  case entry, channel
  case title, link, id, published, updated, author, category, source
  /// The text, the fullest form first.
  case encoded, content, description, summary
}

/// The name of an element, told by its vocabulary: RSS and Atom, and the modules that feeds use.
struct FeedName: Equatable, Sendable {
  /// In lower case, without prefix.
  let local: String
  private let vocabulary: Vocabulary

  private enum Vocabulary { case plain, content, dublinCore, markup, other }

  init(
    _ local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    space: UnsafePointer<xmlChar>?, root: String?
  ) {
    self.local = String(cString: local).lowercased()
    vocabulary = Self.vocabulary(
      prefix: prefix.map { String(cString: $0) }, space: space.map { String(cString: $0) } ?? "",
      root: root)
  }

  /// - Parameter root: the prefix of the feed's first element.
  private static func vocabulary(prefix: String?, space: String, root: String?) -> Vocabulary {
    if space.hasSuffix("/1999/xhtml") { return .markup }
    guard let prefix else { return .plain }
    if prefix == root || space.hasSuffix("/Atom") || space.hasPrefix("http://purl.org/atom/") {
      return .plain
    }
    if space.hasPrefix("http://purl.org/rss/1.0/modules/content") || prefix == "content" {
      return .content
    }
    if space.hasPrefix("http://purl.org/dc/") || prefix == "dc" || prefix == "dcterms" {
      return .dublinCore
    }
    return prefix == "atom" || prefix == "rss" ? .plain : .other
  }

  var field: FeedField? {
    switch vocabulary {
    case .plain: Self.plain[local]
    case .content: local == "encoded" ? .encoded : nil
    case .dublinCore: Self.dublinCore[local]
    case .markup: local == "body" ? .content : nil
    case .other: nil
    }
  }

  private static let plain: [String: FeedField] = [
    "item": .entry, "entry": .entry, "channel": .channel, "feed": .channel, "title": .title,
    "link": .link, "guid": .id, "id": .id, "pubdate": .published, "published": .published,
    "issued": .published, "created": .published, "updated": .updated, "modified": .updated,
    "author": .author, "category": .category, "source": .source, "content": .content,
    "description": .description, "summary": .summary,
  ]

  private static let dublinCore: [String: FeedField] = [
    "creator": .author, "date": .published, "created": .published, "issued": .published,
    "modified": .updated, "subject": .category,
  ]

  /// Whether it ends a text that was left open, since no text has such an element: HTML has `link`, but
  /// not without its `head`.
  var endsText: Bool {
    switch vocabulary {
    case .plain: Self.borders.contains(local)
    case .content, .dublinCore: field != nil
    case .markup, .other: false
    }
  }

  private static let borders: Set<String> = [
    "item", "entry", "guid", "pubdate", "link", "title", "category", "author", "description",
    "comments",
  ]
}
