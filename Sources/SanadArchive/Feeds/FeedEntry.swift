package import SanadModel

/// One article as a feed announces it, whatever the form of the feed: RSS, Atom, RDF or JSON.
package struct FeedEntry: Equatable, Sendable {
  /// What the feed calls it: `guid` or `id`.
  package var id: String?
  /// Its address, whole.
  package var link: String?
  /// Its headline, without markup.
  package var title: String?
  package var published: String?
  package var updated: String?
  /// The names of people, without their addresses.
  package var authors: [String] = []
  /// The longest form of its text that the feed has.
  package var content: String?
  /// Whether ``content`` is HTML.
  package var isMarkup = false
  /// The outlet it was taken from, where the feed gathers those of others.
  package var source: String?
  package var categories: [String] = []

  package init() {}

  /// Whether it says anything: one with a headline alone does.
  package var isEmpty: Bool { (title ?? "").isBlank && (content ?? "").isBlank }

  /// The page of the entry, named by its id, else by its address.
  ///
  /// - Parameters:
  ///   - path: the name of the feed.
  ///   - number: the entry's place in it, from 1.
  ///   - outlet: the feed's title.
  package func page(path: String, number: Int, outlet: String?) -> Page {
    let name = [id, link].compactMap { $0 }.first { !$0.isBlank }
    return Page(
      id: name ?? "\(path)#\(number)", naming: name == nil ? .place : .given, url: link,
      kind: isMarkup ? .html : .scrapedText, bytes: Array((content ?? "").utf8),
      declaredCharset: "utf-8",
      given: GivenMetadata(
        title: title, published: published ?? updated, outlet: source ?? outlet,
        updated: updated, authors: authors, section: categories.first))
  }
}

extension String {
  /// Whether it has nothing but white space.
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
