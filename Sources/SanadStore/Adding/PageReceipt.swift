public import SanadModel
import SanadText

/// A page as it came in, named by its content: the same bytes twice are one article.
public struct PageReceipt: Hashable, Sendable {
  /// Path, address or the given id.
  public let name: String
  /// What names the article of the page.
  public let naming: Page.Naming
  /// SHA-256 of the bytes and of what came beside them.
  public let digest: [UInt8]
  /// The number of bytes.
  public let byteCount: Int

  /// Reads all bytes of `page` once.
  public init(_ page: Page) {
    (name, naming) = (page.id, page.naming)
    byteCount = page.bytes.count
    var writer = ByteWriter()
    writer.text("\(page.kind)")
    writer.string(page.url)
    writer.string(page.declaredCharset)
    for field in [page.given.title, page.given.published, page.given.outlet, page.given.language] {
      writer.string(field)
    }
    // Written where there are some alone, so that receipts of stores made before these were read still hold.
    if let updated = page.given.updated { writer.text(updated) }
    if !page.given.authors.isEmpty { writer.strings(page.given.authors) }
    if let section = page.given.section { writer.text(section) }
    // The same words under two given ids are two articles.
    if page.naming == .given, page.url == nil { writer.text(page.id) }
    digest = SHA256.digest(writer.bytes + page.bytes)
  }
}

extension SHA256 {
  /// What a reader would call the same article: its words, people and times, however they were found.
  static func digest(of article: Article) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(article.title.string)
    writer.strings(article.authors)
    writer.string(article.outlet)
    writer.string(article.place)
    writer.flag(article.truncated)
    // A day inferred from other reports is not the article's own.
    writer.pack(article.publishedFrom == .story ? nil : article.published)
    return digest(writer.bytes + article.text.utf8)
  }
}
