/// Names compared by their letters, since pages write them in many ways.
enum LetterText {
  /// Letters and digits in lower case: `Kabar-Timur.com` is `kabartimurcom`.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
