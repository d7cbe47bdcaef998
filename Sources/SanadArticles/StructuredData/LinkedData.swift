import SanadText

/// What a page's JSON-LD says of its article (schema.org, `NewsArticle` and its kin).
struct LinkedData: Sendable {
  var headline: String?
  /// Whether the headline is that of a news article, which newsrooms write with care.
  var isNews = false
  /// Whether the page says that it is an article.
  var hasArticle = false
  var authors: [String] = []
  var published: String?
  var modified: String?
  /// When a film or a picture of the page was published.
  var mediaPublished: String?
  var publisher: String?
  var body: String?
  var section: String?
  var language: String?
  /// False where the page says it must be paid for.
  var isFree: Bool?

  /// Type names that are articles.
  private static let articleTypes: Set<String> = [
    "NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
    "AskPublicNewsArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Report",
    "SocialMediaPosting", "AdvertiserContentArticle", "Blog",
  ]
  private static let pageTypes: Set<String> = ["WebPage", "ItemPage"]
  private static let mediaTypes: Set<String> = ["VideoObject", "ImageObject"]

  /// Reads every script of a page; the first article found stands, other objects fill its gaps.
  init(_ scripts: [[UInt8]]) {
    let trees = scripts.map { JSONTree($0) }
    var names: [String: String] = [:]
    for tree in trees { Self.readPeople(tree, into: &names) }
    for types in [Self.articleTypes, Self.pageTypes] {
      for tree in trees {
        for index in tree.nodes.indices where Self.isA(types, tree, index) {
          read(tree, index, names, isArticle: types == Self.articleTypes)
        }
      }
    }
    for tree in trees where mediaPublished == nil {
      let media = tree.nodes.indices.first { Self.isA(Self.mediaTypes, tree, $0) }
      mediaPublished = media.flatMap {
        tree.string("datePublished", of: $0) ?? tree.string("uploadDate", of: $0)
      }
    }
  }

  private static func isA(_ types: Set<String>, _ tree: JSONTree, _ index: Int) -> Bool {
    guard tree.nodes[index].kind == .object else { return false }
    return tree.strings("@type", of: index).contains(where: types.contains)
  }

  /// People and bodies by `@id`, which a graph refers to.
  private static func readPeople(_ tree: JSONTree, into names: inout [String: String]) {
    for index in tree.nodes.indices where tree.nodes[index].kind == .object {
      guard let id = tree.string("@id", of: index), let name = tree.string("name", of: index)
      else { continue }
      if names[id] == nil { names[id] = name }
    }
  }

  /// What only an article has.
  private mutating func readArticle(
    _ tree: JSONTree, _ index: Int, _ names: [String: String]
  ) {
    if headline == nil {
      headline = tree.string("headline", of: index) ?? tree.string("name", of: index)
      isNews = tree.strings("@type", of: index).contains { $0.hasSuffix("NewsArticle") }
    }
    if authors.isEmpty { authors = Self.names("author", tree, index, names) }
    if authors.isEmpty { authors = Self.names("creator", tree, index, names) }
    body = body ?? tree.string("articleBody", of: index).map(Self.resolved)
    section = section ?? tree.strings("articleSection", of: index).first
  }

  /// `text` with its references resolved, where it is no markup.
  private static func resolved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: ";")),
      !bytes.contains(UInt8(ascii: "<"))
    else { return text }
    let plain = HTMLParser.tree(of: Array("<p>".utf8) + bytes).text
    return plain.contains(UInt8(ascii: "<")) ? text : String(decoding: plain, as: UTF8.self)
  }

  private mutating func read(
    _ tree: JSONTree, _ index: Int, _ names: [String: String], isArticle: Bool
  ) {
    if isArticle {
      readArticle(tree, index, names)
      hasArticle = hasArticle || !tree.strings("@type", of: index).contains("Blog")
    }
    published = published ?? tree.string("datePublished", of: index)
    modified = modified ?? tree.string("dateModified", of: index)
    publisher = publisher ?? Self.names("publisher", tree, index, names).first
    language = language ?? tree.string("inLanguage", of: index)
    if let free = tree.member("isAccessibleForFree", of: index) {
      isFree = isFree ?? !Self.saysNo(tree, free)
    }
  }

  private static func saysNo(_ tree: JSONTree, _ index: Int) -> Bool {
    let text = tree.string(index) ?? tree.other(index)
    return text.lowercased() == "false"
  }

  /// A person's given name and family name.
  private static func parts(_ tree: JSONTree, _ index: Int) -> String? {
    let parts = ["givenName", "additionalName", "familyName"].compactMap {
      tree.string($0, of: index)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Names under `key`: a string, an object with a name, a reference, or a list of these.
  private static func names(
    _ key: String, _ tree: JSONTree, _ index: Int, _ known: [String: String]
  ) -> [String] {
    guard let member = tree.member(key, of: index) else { return [] }
    var items = [member]
    while let list = items.firstIndex(where: { tree.nodes[$0].kind == .array }),
      items.count <= ArticleDraft.nameCountMax
    {
      items.replaceSubrange(list...list, with: tree.children(of: items[list]))
    }
    var names: [String] = []
    for item in items where names.count < ArticleDraft.nameCountMax {
      let found =
        tree.string(item) ?? tree.string("name", of: item)
        ?? tree.strings("name", of: item).first ?? parts(tree, item)
        ?? tree.string("@id", of: item).flatMap { known[$0] }
      if let found, !found.isEmpty, !names.contains(found) { names.append(found) }
    }
    return names
  }
}

extension JSONTree {
  /// The bytes of a number or a bare word.
  func other(_ index: Int) -> String {
    nodes[index].kind == .other ? String(decoding: raw(nodes[index].value), as: UTF8.self) : ""
  }
}
