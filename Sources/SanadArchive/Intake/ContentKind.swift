/// What a file is, told by its first bytes.
enum ContentKind {
  case html, text, jsonLines, binary

  /// Bytes looked at.
  static let sniffByteCount = 4_096

  init(of bytes: [UInt8]) {
    let head = bytes.prefix(Self.sniffByteCount)
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == 0x7B,
      Self.contains(head, "\"text\"") || Self.contains(head, "\"html\"")
        || Self.contains(head, "\"id\"")
    {
      self = .jsonLines
    } else if start.first == 0x3C {
      self = .html
    } else if head.contains(0), !Self.looksUTF16(head) {
      self = .binary
    } else {
      self = .text
    }
  }

  private static func contains(_ head: ArraySlice<UInt8>, _ word: String) -> Bool {
    String(decoding: head, as: UTF8.self).contains(word)
  }

  private static func looksUTF16(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }
}
