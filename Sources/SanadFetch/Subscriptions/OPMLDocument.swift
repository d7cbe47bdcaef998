/// A list of feeds as programs exchange it (OPML 2.0).
package struct OPMLDocument: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// With its prefix, as written.
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// One line of the list: a feed, or a folder of lines.
  package struct Outline: Hashable, Sendable {
    /// In their order; those that are not known are kept as well.
    package var attributes: [Attribute]
    package var children: [Outline]

    package init(attributes: [Attribute], children: [Outline] = []) {
      (self.attributes, self.children) = (attributes, children)
    }
  }

  /// Attributes of the root: version and namespaces.
  package var attributes: [Attribute]
  /// The elements of the head and their texts.
  package var head: [Attribute]
  package var outlines: [Outline]

  package init(
    attributes: [Attribute] = [Attribute("version", "2.0")], head: [Attribute] = [],
    outlines: [Outline] = []
  ) {
    (self.attributes, self.head, self.outlines) = (attributes, head, outlines)
  }
}

extension OPMLDocument.Outline {
  /// The value of an attribute in any case: programs write `xmlUrl`, `xmlurl` and `xmlURL`.
  package subscript(name: String) -> String? {
    let value =
      attributes.first { $0.name == name }?.value
      ?? attributes.first { $0.name.lowercased() == name.lowercased() }?.value
    let trimmed = value?.trimmingSpaces
    return trimmed?.isEmpty ?? true ? nil : trimmed
  }
}

/// A feed of a list.
package struct OPMLFeed: Hashable, Sendable {
  /// Where the feed is, as written.
  package let address: String
  package let title: String?
  /// The page it is the feed of.
  package let siteAddress: String?
  /// The folders it stands in, the outermost first.
  package let folders: [String]
  /// All attributes of its line.
  package let attributes: [OPMLDocument.Attribute]
}

extension OPMLDocument {
  /// The feeds in the order of the list; one that stands in several folders is there several times.
  package var feeds: [OPMLFeed] {
    var feeds: [OPMLFeed] = []
    var waiting = outlines.reversed().map { ($0, folders: [String]()) }
    while let (outline, folders) = waiting.popLast() {
      let name = outline["title"] ?? outline["text"]
      if let address = outline["xmlUrl"] {
        feeds.append(
          OPMLFeed(
            address: address, title: name, siteAddress: outline["htmlUrl"], folders: folders,
            attributes: outline.attributes))
      }
      let inner = name.map { folders + [$0] } ?? folders
      waiting += outline.children.reversed().map { ($0, folders: inner) }
    }
    return feeds
  }
}
