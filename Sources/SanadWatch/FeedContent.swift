import SanadArchive
package import SanadFetch
import SanadModel
package import SanadStore

/// What the body of a feed or sitemap names: pages, or further sitemaps.
package struct FeedContent: Sendable {
  /// Bytes of the longest feed read. Set by reading.
  package static let byteCountMax = 10_000_000
  /// Items taken from one feed or sitemap; the rest are known by the next poll or never. Set by reading.
  package static let itemCountMax = 2_000
  /// Sitemaps taken from an index, the newest first. Set by reading.
  package static let childCountMax = 20
  /// How old what a sitemap names may be: it lists the whole site. News sitemaps hold two days. Given by the format.
  static let sitemapAgeMax = Duration.seconds(2 * 86_400)
  /// Bytes at the start in which the first element of a feed must stand. Set by reading.
  private static let headByteCountMax = 4096

  package enum Kind: String, Hashable, Sendable { case feed, sitemap, index }

  package let kind: Kind
  package private(set) var items: [FeedFile.NewItem] = []
  /// Addresses of further sitemaps.
  package private(set) var children: [String] = []

  /// Reads a body; nil where it is no feed.
  ///
  /// - Parameter address: what relative addresses are resolved against.
  package init?(_ body: [UInt8], at address: WebAddress, now: SanadFetch.Timestamp) {
    let bytes = Unpacking.unpacked(body)
    if SitemapDocument.isLike(bytes) {
      guard let map = SitemapDocument(bytes) else { return nil }
      kind = map.isIndex ? .index : .sitemap
      take(map, at: address, now: now)
    } else {
      guard bytes.count <= Self.byteCountMax, Self.isLike(bytes) else { return nil }
      kind = .feed
      takeFeed(bytes, at: address)
    }
  }

  private static func isLike(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(headByteCountMax).filter { $0 != 0 }, as: UTF8.self)
    return ["<rss", "<feed", ":feed", "<rdf:RDF", "<RDF", "//jsonfeed.org"].contains {
      head.contains($0)
    } || head.contains("\\/\\/jsonfeed.org")
  }

  private mutating func takeFeed(_ bytes: [UInt8], at address: WebAddress) {
    var intake = Intake(bytes, path: address.text)
    while items.count < Self.itemCountMax, let entry = intake.next() {
      guard case .page(let page) = entry else { continue }
      if let link = page.url { add(link, at: address) }
    }
  }

  private mutating func take(
    _ map: SitemapDocument, at address: WebAddress, now: SanadFetch.Timestamp
  ) {
    let fresh = map.entries.filter { entry in
      guard let date = entry.date else { return map.isIndex }
      return now.since(date) <= Self.sitemapAgeMax
    }
    guard map.isIndex else {
      for entry in fresh.prefix(Self.itemCountMax) { add(entry.address, at: address) }
      return
    }
    let newest = fresh.enumerated().sorted {
      let (left, right) = ($0.element.date ?? now, $1.element.date ?? now)
      return left == right ? $0.offset < $1.offset : right < left
    }
    children = newest.prefix(Self.childCountMax).compactMap {
      WebAddress($0.element.address, relativeTo: address)?.text
    }
  }

  private mutating func add(_ link: String, at address: WebAddress) {
    guard let target = WebAddress(link, relativeTo: address),
      AddressGuard.schemes.contains(target.scheme)
    else { return }
    let known = ItemAddress.known(target)
    items.append(FeedFile.NewItem(key: known.text, address: known.text, host: known.host))
  }
}
