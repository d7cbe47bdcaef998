/// How a text begins that a spreadsheet takes for a formula when it opens a file of values.
///
/// The list is that of OWASP's page on CSV injection: `= + - @`, tab, CR and LF, and the wide forms
/// of the four signs, which some programs read as the plain ones.
enum FormulaStart {
  private static let scalars: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func opens(_ text: String) -> Bool {
    text.unicodeScalars.first.map(scalars.contains) ?? false
  }
}
