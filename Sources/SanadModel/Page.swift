/// What came in: bytes and address.
public struct Page: Sendable {
  /// What the bytes are.
  public enum Kind: Sendable { case html, scrapedText }

  /// Path, address or the given id.
  public let id: String
  public let url: String?
  public let kind: Kind
  public let bytes: [UInt8]
  /// The charset an HTTP or WARC header names.
  public let declaredCharset: String?
  public let given: GivenMetadata

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
  public var title: String?
  public var published: String?
  public var outlet: String?
  public var language: String?

  public init(
    title: String? = nil, published: String? = nil, outlet: String? = nil, language: String? = nil
  ) {
    self.title = title
    self.published = published
    self.outlet = outlet
    self.language = language
  }
}
