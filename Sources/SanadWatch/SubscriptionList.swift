package import SanadFetch
package import SanadStore

/// The list of feeds as other programs exchange it.
package enum SubscriptionList {
  /// What an import came to.
  package struct Outcome: Hashable, Sendable {
    package var added = 0
    package var known = 0
    /// Addresses that are none, as written.
    package var bad: [String] = []
  }

  /// Characters that no XML holds, between the parts of what is kept as one text.
  private static let fieldMark: Character = "\u{1F}"
  private static let pairMark: Character = "\u{1E}"

  /// Adds the feeds of a list; those that are there stay as they are.
  package static func add(
    _ document: OPMLDocument, to file: FeedFile
  ) throws(StoreError) -> Outcome {
    var outcome = Outcome()
    var rows: [(address: String, title: String?, folders: String, outline: String)] = []
    for feed in document.feeds {
      guard let address = address(feed.address) else {
        outcome.bad.append(feed.address)
        continue
      }
      rows.append((address, feed.title, joined(feed.folders), joined(feed.attributes)))
    }
    outcome.added = try file.add(rows)
    outcome.known = rows.count - outcome.added
    if try file.setting(.opml) == nil { try file.keep(joined(document.attributes), for: .opml) }
    return outcome
  }

  /// An address of a feed as it is kept; nil for what cannot be fetched.
  package static func address(_ text: String) -> String? {
    let web = text.hasPrefix("feed://") ? "http://" + text.dropFirst("feed://".count) : text
    guard let address = WebAddress(web), AddressGuard.schemes.contains(address.scheme) else {
      return nil
    }
    return address.text
  }

  /// The list of `feeds`, without sitemaps that an index names.
  package static func document(
    of feeds: [FeedFile.Feed], attributes: String?, title: String
  ) -> OPMLDocument {
    let root = attributes.map(pairs) ?? []
    var document = OPMLDocument(head: [OPMLDocument.Attribute("title", title)])
    if !root.isEmpty { document.attributes = root }
    for feed in feeds where feed.parent == nil {
      let folders = feed.folders.split(separator: fieldMark).map(String.init)
      insert(line(of: feed), into: &document.outlines, under: folders)
    }
    return document
  }

  private static func line(of feed: FeedFile.Feed) -> OPMLDocument.Outline {
    var attributes = pairs(feed.outline)
    if attributes.isEmpty {
      let title = feed.title ?? feed.address
      attributes = [
        OPMLDocument.Attribute("type", "rss"), OPMLDocument.Attribute("text", title),
        OPMLDocument.Attribute("title", title),
      ]
    }
    attributes.removeAll { $0.name.lowercased() == "xmlurl" }
    attributes.append(OPMLDocument.Attribute("xmlUrl", feed.address))
    return OPMLDocument.Outline(attributes: attributes)
  }

  /// Puts a line into its folder, which is made where it is not there.
  // recursion: once a folder, of which a list holds no more than OPMLDocument.depthMax in each other
  private static func insert(
    _ line: OPMLDocument.Outline, into outlines: inout [OPMLDocument.Outline],
    under folders: [String]
  ) {
    guard let folder = folders.first else { return outlines.append(line) }
    let isFolder = { (outline: OPMLDocument.Outline) in
      outline["xmlUrl"] == nil && outline["text"] == folder
    }
    let index =
      outlines.firstIndex(where: isFolder)
      ?? {
        outlines.append(
          OPMLDocument.Outline(attributes: [OPMLDocument.Attribute("text", folder)]))
        return outlines.count - 1
      }()
    insert(line, into: &outlines[index].children, under: Array(folders.dropFirst()))
  }

  private static func joined(_ folders: [String]) -> String {
    folders.joined(separator: String(fieldMark))
  }

  private static func joined(_ attributes: [OPMLDocument.Attribute]) -> String {
    attributes.map { "\($0.name)\(fieldMark)\($0.value)" }.joined(separator: String(pairMark))
  }

  private static func pairs(_ text: String) -> [OPMLDocument.Attribute] {
    text.split(separator: pairMark).compactMap { pair in
      let sides = pair.split(separator: fieldMark, maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      return OPMLDocument.Attribute(String(sides[0]), String(sides[1]))
    }
  }
}
