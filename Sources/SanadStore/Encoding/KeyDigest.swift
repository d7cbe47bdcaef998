import FoundationEssentials

/// The key of an article as it stands in the store: the first bytes of the SHA-256 of its text.
struct KeyDigest: Hashable, Sendable {
  /// Bytes kept: 128 bits tell the articles of any store apart. Given by the stores there are.
  private static let byteCount = 16

  /// The bytes as SQLite takes them.
  let blob: Data

  init(of text: String) {
    blob = Array(SHA256.digest(Array(text.utf8)).prefix(Self.byteCount)).blob
  }
}
