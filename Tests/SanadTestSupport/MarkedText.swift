public import SanadText

/// A text whose expected findings are marked: `rugi ⟦11 ribu⟧ rupiah`.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: SourceText
  /// Where each mark stood, in order of its start.
  public let ranges: [TextRange]

  /// Reads `⟦` and `⟧`; marks may nest.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [TextRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": ranges.append(TextRange(open.removeLast(), bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = SourceText(repairing: bytes)
    self.ranges = ranges.sorted()
  }

  /// `text` with `ranges` marked, for failure messages.
  public static func marking(_ text: SourceText, _ ranges: [TextRange]) -> String {
    var bytes: [UInt8] = []
    for offset in 0...text.count {
      for range in ranges where range.end == offset && !range.isEmpty { bytes += Array("⟧".utf8) }
      for range in ranges where range.start == offset { bytes += Array("⟦".utf8) }
      if offset < text.count { bytes.append(text.utf8[offset]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
