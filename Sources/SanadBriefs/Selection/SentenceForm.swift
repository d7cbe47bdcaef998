import SanadModel
import SanadText

/// Faults in the form of a sentence that its bytes alone tell, in every language: it is shown where no other report
/// says the same.
enum SentenceForm {
  /// Whether a quotation is opened and not closed within `range`, or closed and not opened.
  ///
  /// - Complexity: O(bytes of the range).
  static func hasUnpairedQuote(_ range: TextRange, in text: SourceText) -> Bool {
    let utf8 = text.utf8
    var (straight, depth) = (0, 0)
    for index in range.start..<range.end {
      if utf8[index] == UInt8(ascii: "\"") { straight += 1 }
      guard utf8[index] == 0xE2, index + 2 < range.end, utf8[index + 1] == 0x80 else { continue }
      // “ and ”: E2 80 9C and E2 80 9D.
      if utf8[index + 2] == 0x9C { depth += 1 }
      if utf8[index + 2] == 0x9D { depth -= 1 }
    }
    return straight % 2 == 1 || depth != 0
  }

  /// Whether words seem to be missing: a comma behind a space or behind another comma, as where a link was taken out.
  ///
  /// - Complexity: O(bytes of the range).
  static func hasHole(_ range: TextRange, in text: SourceText) -> Bool {
    let utf8 = text.utf8
    var before: UInt8 = 0
    for index in range.start..<range.end {
      let byte = utf8[index]
      if byte == UInt8(ascii: ","), before == UInt8(ascii: " ") || before == UInt8(ascii: ",") {
        return true
      }
      before = byte
    }
    return false
  }

  /// Whether either is so.
  static func isBroken(_ range: TextRange, in text: SourceText) -> Bool {
    hasHole(range, in: text) || hasUnpairedQuote(range, in: text)
  }
}
