/// How a run of text looks on a terminal; never the only bearer of a meaning.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let bold = TextStyle(rawValue: 1)
  package static let dim = TextStyle(rawValue: 2)
  package static let red = TextStyle(rawValue: 4)
  package static let green = TextStyle(rawValue: 8)
  package static let yellow = TextStyle(rawValue: 16)
  package static let blue = TextStyle(rawValue: 32)
  package static let magenta = TextStyle(rawValue: 64)
  package static let cyan = TextStyle(rawValue: 128)

  /// ECMA-48 "select graphic rendition" codes, in order.
  private static let codes: [(TextStyle, String)] = [
    (.bold, "1"), (.dim, "2"), (.red, "31"), (.green, "32"), (.yellow, "33"), (.blue, "34"),
    (.magenta, "35"), (.cyan, "36"),
  ]

  /// `text` between the codes for this style and the one that ends it.
  func applied(to text: String) -> String {
    let codes = Self.codes.filter { contains($0.0) }.map(\.1)
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
