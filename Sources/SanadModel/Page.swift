/// What came in: bytes and address.
public struct Page: Equatable, Sendable {
  /// What the bytes are.
  public enum Kind: Sendable { case html, scrapedText }

  /// Path, address or the given id.
  public let id: String
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

  /// Takes the parts as they are; nothing is checked.
  public init(
    id: String, url: String? = nil, kind: Kind, bytes: [UInt8], declaredCharset: String? = nil,
    given: GivenMetadata = GivenMetadata()
  ) {
    self.id = id
    self.url = url
    self.kind = kind
    self.bytes = bytes
    self.declaredCharset = declaredCharset
    self.given = given
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

  /// Takes the parts as they are; nothing is checked.
  public init(
    title: String? = nil, published: String? = nil, outlet: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.published = published
    self.outlet = outlet
    self.language = language
  }
}
