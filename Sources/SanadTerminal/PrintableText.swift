/// Text from outside made safe to show: neither a page nor a name may steer a reader's terminal.
package enum PrintableText {
  /// `text` on one line, without the characters that a terminal obeys, that turn the direction of writing
  /// or that nobody sees.
  ///
  /// `"Kabar\u{1B}[31m\nPesisir"` becomes `"Kabar[31m Pesisir"`: what is left of an escape sequence is
  /// shown, because a reader should see that something was there.
  ///
  /// - Complexity: O(*n*); text of printable ASCII alone is returned as it is.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isLineBreakOrTab(scalar) {
        scalars.append(" ")
      } else if isShown(scalar, after: previous) {
        scalars.append(scalar)
        previous = scalar
      }
    }
    return String(scalars)
  }

  /// The lines of `text`, each made safe; its own line feeds are kept.
  package static func lines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether a character is shown behind `previous`, the last one shown.
  package static func isShown(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    if isJoiner(scalar) { return joinedScriptsMin <= previous.value }
    return !isActive(scalar)
  }

  /// Whether a terminal obeys a character, or shows what stands around it otherwise than it stands.
  package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) || turnsDirection(scalar) || isInvisible(scalar)
  }

  /// The first letter of a script whose letters, or of pictures that, change shape by a joiner: Hebrew,
  /// Arabic, the scripts of India and emoji all lie behind it. Between Latin letters a joiner only hides.
  /// Given by Unicode.
  private static let joinedScriptsMin: UInt32 = 0x590

  private static func isLineBreakOrTab(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// C0, DEL and C1 (ECMA-48): among them ESC, and CSI and OSC as single characters.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  /// Marks, embeddings, overrides and isolates (UAX 9).
  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Zero-width non-joiner and joiner.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// Soft hyphen, zero-width spaces, invisible operators, deprecated format characters, interlinear
  /// marks and tags.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
