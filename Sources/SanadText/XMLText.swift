/// Text as XML holds it; what XML cannot hold is left out.
package enum XMLText {
  /// Between tags, or in an attribute without line feeds: those stay, control characters are left out.
  package static func content(_ text: String) -> String {
    written(text) { scalar in
      switch scalar {
      case "\t", "\n": String(scalar)
      case "\r", "\u{7F}"..."\u{9F}": ""
      default: nil
      }
    }
  }

  /// In an attribute: line feeds and tabs would be read again as spaces if they were not escaped.
  package static func attribute(_ text: String) -> String {
    written(text) { scalar in
      switch scalar {
      case "\t", "\n", "\r": "&#\(scalar.value);"
      default: nil
      }
    }
  }

  /// - Parameter own: what stands for a scalar that is written in a way of its own.
  private static func written(_ text: String, _ own: (Unicode.Scalar) -> String?) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      default:
        if let text = own(scalar) {
          written += text
        } else if !isUnheld(scalar) {
          written.unicodeScalars.append(scalar)
        }
      }
    }
    return written
  }

  private static func isUnheld(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": true
    default: false
    }
  }
}
