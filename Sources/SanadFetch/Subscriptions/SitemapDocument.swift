import CLibXML2
import SanadXML

/// A sitemap (sitemaps.org 0.9, with the elements for news): addresses of pages, or of further sitemaps.
package struct SitemapDocument: Hashable, Sendable {
  /// Bytes of the longest sitemap read. Given by the format.
  package static let byteCountMax = 52_428_800
  /// Entries that are read. Given by the format.
  package static let entryCountMax = 50_000
  /// Bytes at the start in which the first element must stand. Set by reading.
  private static let headByteCountMax = 4096

  package struct Entry: Hashable, Sendable {
    /// As written.
    package let address: String
    /// The headline, where it is a sitemap for news.
    package let title: String?
    /// When the page came out, or else was last changed; nil where nothing readable says so.
    package let date: Timestamp?

    package init(address: String, title: String? = nil, date: Timestamp? = nil) {
      (self.address, self.title, self.date) = (address, title, date)
    }
  }

  /// Whether the addresses are those of further sitemaps.
  package let isIndex: Bool
  /// In the order of the file; those without an address are left out.
  package let entries: [Entry]

  /// Whether `bytes` open as a sitemap does.
  package static func isLike(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(headByteCountMax), as: UTF8.self)
    return head.contains("<urlset") || head.contains("<sitemapindex")
      || head.contains(":urlset") || head.contains(":sitemapindex")
  }

  /// Reads a sitemap, of a damaged one what there is; nil where it is none.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.byteCountMax, Self.isLike(bytes) else { return nil }
    let start = bytes.prefix { $0 <= 0x20 }.count
    guard let document = Self.parse(XMLReferences.repaired(Array(bytes[start...]))) else {
      return nil
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    switch root.localName {
    case "urlset": (isIndex, entries) = (false, Self.entries(of: root, "url"))
    case "sitemapindex": (isIndex, entries) = (true, Self.entries(of: root, "sitemap"))
    default: return nil
    }
  }

  /// No entity is put in and nothing is fetched; what is wrong is passed over.
  private static func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
    _ = LibXML.setup
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    return bytes.withUnsafeBytes { buffer in
      // Safe: the buffer outlives the parser, which never writes to it.
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(options))
    }
  }

  private static func entries(of root: xmlNodePtr, _ name: String) -> [Entry] {
    root.elements.lazy.filter { $0.localName == name }.prefix(entryCountMax).compactMap(entry)
  }

  private static func entry(_ node: xmlNodePtr) -> Entry? {
    guard let address = node.text(of: "loc") else { return nil }
    let news = node.elements.first { $0.localName == "news" }
    let date = news?.text(of: "publication_date") ?? node.text(of: "lastmod")
    return Entry(
      address: address, title: news?.text(of: "title"), date: date.flatMap(Timestamp.init(w3c:)))
  }
}
