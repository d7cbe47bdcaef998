import SanadText

/// Feeds in the charset of Western Europe that their first line names; all others are UTF-8.
enum FeedCharset {
  /// Bytes in which a feed names its charset. Set by reading.
  private static let declarationByteCount = 200
  private static let names = ["iso-8859-1", "iso-8859-15", "windows-1252", "latin1", "us-ascii"]

  /// `bytes` as UTF-8, where they are not and say what they are.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let head = String(decoding: bytes.prefix(declarationByteCount), as: UTF8.self).lowercased()
    let declared = head.prefix { $0 != ">" }
    guard names.contains(where: { declared.contains($0) }),
      String(validating: bytes, as: UTF8.self) == nil
    else { return bytes }
    return Array(Windows1252.text(of: bytes).utf8)
  }
}
