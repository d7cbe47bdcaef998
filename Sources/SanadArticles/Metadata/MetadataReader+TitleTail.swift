import SanadText

/// The outlet's name at the end of a title, and the marks before it.
extension MetadataReader {
  /// Words of an outlet's name that is not known as such.
  private static let siteWordMax = 5

  static let windowMarks = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "]

  /// Without what is the outlet's name at its end, whatever its length; nil where it has none.
  static func cut(_ title: String, _ sites: [String]) -> String? {
    for mark in windowMarks {
      guard let range = lastRange(of: mark, in: title),
        sites.contains(letters(String(title[range.upperBound...])))
      else { continue }
      return String(title[..<range.lowerBound])
    }
    return nil
  }

  /// Without the outlet's name at its end: `… | Kabar Timur`, `… - Kabar Timur`.
  static func cut(_ title: String) -> String {
    for mark in windowMarks {
      guard let range = lastRange(of: mark, in: title) else { continue }
      let (head, tail) = (String(title[..<range.lowerBound]), title[range.upperBound...])
      if words(String(tail)).count <= siteWordMax, words(String(tail)).count < words(head).count {
        return head
      }
    }
    return title
  }

  /// Where `mark` last stands.
  private static func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
    let (bytes, pattern) = (text.utf8, Array(mark.utf8))
    var start = bytes.endIndex
    while bytes.startIndex < start {
      start = bytes.index(before: start)
      if bytes[start...].starts(with: pattern) {
        return start..<bytes.index(start, offsetBy: pattern.count)
      }
    }
    return nil
  }
}
