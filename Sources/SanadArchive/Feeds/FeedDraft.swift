/// An entry of a feed while it is read.
struct FeedDraft {
  /// How deep its element stands.
  var depth: Int
  private let about: String?
  private var entry = FeedEntry()
  private var (pageLink, textLink): (String?, String?)
  private var isPermanent = true
  /// Its texts by field.
  private var texts: [FeedField: (text: String, isMarkup: Bool)] = [:]

  init(depth: Int, about: String?) {
    (self.depth, self.about) = (depth, about)
  }

  /// Fields whose text is the article's, the fullest first.
  private static let textFields: [FeedField] = [.encoded, .content, .description, .summary]

  /// What the attributes of a field say.
  mutating func note(_ attributes: FeedAttributes, of field: FeedField) {
    switch field {
    case .link:
      if pageLink == nil, attributes["rel"] ?? "alternate" == "alternate" {
        pageLink = attributes["href"]
      }
    case .id: isPermanent = attributes["isPermaLink"] != "false"
    case .category:
      if let term = attributes["label"] ?? attributes["term"] { add(category: term) }
    default: break
    }
  }

  /// Takes over what a field holds.
  mutating func take(_ capture: FeedCapture) {
    let text = capture.text
    switch capture.field {
    case .title: entry.title = entry.title ?? FeedText.plain(text).nonBlank
    case .link: textLink = textLink ?? text.trimmedAll.nonBlank
    case .id: entry.id = entry.id ?? text.trimmedAll.nonBlank
    case .published: entry.published = entry.published ?? text.trimmedAll.nonBlank
    case .updated: entry.updated = entry.updated ?? text.trimmedAll.nonBlank
    case .author: addAuthors(capture)
    case .category: add(category: text)
    case .source:
      let name = capture.names.first ?? text
      entry.source = entry.source ?? FeedText.plain(name).nonBlank
    case .encoded, .content, .description, .summary:
      guard !text.isBlank, texts[capture.field] == nil else { return }
      texts[capture.field] = (text, capture.isMarkup || FeedText.isMarkup(text))
    case .entry, .channel: break
    }
  }

  private mutating func add(category: String) {
    guard let name = FeedText.plain(category).nonBlank, !entry.categories.contains(name),
      entry.categories.count < Self.listCountMax
    else { return }
    entry.categories.append(name)
  }

  private mutating func addAuthors(_ capture: FeedCapture) {
    let names = capture.names.isEmpty ? [capture.text] : capture.names
    for name in names.compactMap(FeedPerson.name)
    where !entry.authors.contains(name) && entry.authors.count < Self.listCountMax {
      entry.authors.append(name)
    }
  }

  /// Authors and categories of one entry. Set by reading.
  private static let listCountMax = 200

  /// The entry, its addresses made whole.
  func made(_ whole: (String) -> String?) -> FeedEntry {
    var made = entry
    let link = textLink ?? pageLink ?? (isPermanent ? webAddress(entry.id) : nil) ?? about
    made.link = link.map { whole($0) ?? $0 }
    if let field = Self.textFields.first(where: { texts[$0] != nil }), let text = texts[field] {
      (made.content, made.isMarkup) = text
    }
    return made
  }

  private func webAddress(_ id: String?) -> String? {
    id.flatMap { FeedAddress.isWeb($0) ? $0 : nil }
  }
}

/// A person as feeds write one.
enum FeedPerson {
  /// Bytes of the longest name; longer ones are sentences. Set by reading.
  private static let nameByteCountMax = 120

  /// `post@example.com (Sari Wulandari)` and `Sari Wulandari <post@example.com>` are Sari Wulandari; an
  /// address alone names nobody.
  static func name(_ text: String) -> String? {
    var name = FeedText.plain(text.contains("@") ? text.replacing("<", with: "(") : text)
    if let open = name.firstIndex(of: "("), name.contains("@") {
      let (head, tail) = (name[..<open], name[name.index(after: open)...])
      let inner = tail.prefix { $0 != ")" && $0 != ">" }
      name = String(head.contains("@") ? inner : head)
    }
    name = FeedText.plain(name)
    return name.contains("@") || nameByteCountMax < name.utf8.count ? nil : name.nonBlank
  }
}
