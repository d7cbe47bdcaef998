/// What came in: bytes and address.
public struct Page: Equatable, Sendable {
  /// What the bytes are.
  public enum Kind: Sendable { case html, scrapedText }

  /// What names the article of a page.
  public enum Naming: Sendable {
    /// An address or an id that came with it: the same one is the same article.
    case given
    /// The path of its file: another article may lie there tomorrow.
    case file
    /// Its place in a file or a stream, which names nothing.
    case place
  }

  /// Path, address or the given id; control characters as `%00`, since they end a name in a database.
  public let id: String
  /// What names the article.
  public let naming: Naming
  /// Its address; nil where nothing gives one.
  public let url: String?
  /// What the bytes are.
  public let kind: Kind
  /// The bytes as they came, in any charset.
  public let bytes: [UInt8]
  /// The charset an HTTP or WARC header names.
  public let declaredCharset: String?
  /// What came beside the page.
  public let given: GivenMetadata
  /// When it was fetched, where an archive says.
  public var fetched: Timestamp?
  /// What was odd where it was read: a field that is no text, bytes that are no characters.
  public var notices: [Notice] = []

  /// Takes the parts as they are; nothing is checked.
  public init(
    id: String, naming: Naming = .given, url: String? = nil, kind: Kind, bytes: [UInt8],
    declaredCharset: String? = nil, given: GivenMetadata = GivenMetadata()
  ) {
    self.id = id.withoutControls
    self.naming = naming
    self.url = url?.withoutControls
    self.kind = kind
    self.bytes = bytes
    self.declaredCharset = declaredCharset
    self.given = given
  }
}

extension String {
  /// The control characters of ASCII written as addresses write them: `%00`.
  package var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Metadata that came beside the page, as in JSON Lines: it stands against anything found in the page.
public struct GivenMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// ISO 8601, or a day as pages print it; what cannot be read is left out.
  public var published: String?
  /// The outlet's name.
  public var outlet: String?
  /// BCP 47.
  public var language: String?
  /// When it was last changed, as ``published``.
  public var updated: String?
  /// Who wrote it.
  public var authors: [String]
  /// The part of the outlet it stands in.
  public var section: String?

  /// Takes the parts as they are; nothing is checked.
  public init(
    title: String? = nil, published: String? = nil, outlet: String? = nil, language: String? = nil,
    updated: String? = nil, authors: [String] = [], section: String? = nil
  ) {
    self.title = title
    self.published = published
    self.outlet = outlet
    self.language = language
    self.updated = updated
    self.authors = authors
    self.section = section
  }
}
