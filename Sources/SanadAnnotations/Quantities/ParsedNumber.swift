/// A number as read from digits or words, with its bounds.
struct ParsedNumber: Sendable {
  /// Equal for an exact number.
  var low: Double
  var high: Double
  /// What `ribu`, `juta` have multiplied it by.
  var scale = 1.0
  /// `ribuan`, `700-an`: a span and no single number.
  var isVague = false
  /// `700-an`
  var isApproximate = false
  /// Written in words.
  var isWords = false
  /// `keempat`
  var isCollective = false
  /// `half a day`: a half and nothing else.
  var isHalfAlone = false
  /// Digits whose marks are another language's: `7.5` in Indonesian.
  var isForeign = false
  /// The value if the one mark before three last digits parted thousands, as elsewhere: `150,000`.
  var groupedValue: Double?
  /// Four plain digits, as years are written.
  var isYearLike = false
  /// A part of one: `two-thirds`, `½`.
  var isPart = false
  /// The token after the number.
  var end: Int

  mutating func multiply(by factor: Double) {
    if isVague {
      high = (high + 1) * factor - 1
    } else {
      high *= factor
    }
    low *= factor
    scale *= factor
    if factor > 1 { isPart = false }
  }
}
