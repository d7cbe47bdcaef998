/// Decimal numbers as the tables of trees write them: five digits behind the point, no exponent.
enum Decimal {
  /// Numbers of a table are in steps of this share. Given by the table's format.
  static let scale: Float = 100_000

  static func text(_ value: Float) -> String {
    let units = Int64((value * scale).rounded())
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    if rest == 0 { return (units < 0 ? "-" : "") + "\(whole)" }
    var digits = "\(rest + UInt64(scale))".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (units < 0 ? "-" : "") + "\(whole).\(digits)"
  }

  /// `value` as it is read back from its text.
  static func rounded(_ value: Float) -> Float { (value * scale).rounded() / scale }
}

/// Reads one tree of a table.
///
/// By hand, since the tables have ten thousand numbers and every start of the program reads them.
struct TreeReader {
  /// Nodes of a tree: far more than any table has. Set by reading.
  private static let nodeMax = 1 << 20

  private let bytes: [UInt8]
  private let featureCount: Int
  private var at = 0
  private var leaves: [Float] = []

  init(_ text: String, featureCount: Int) {
    bytes = Array(text.utf8)
    self.featureCount = featureCount
  }

  /// Nil if the text is no tree: a question must lead to a later one, so that no answer goes in a circle.
  mutating func tree() -> (questions: [BoostedTrees.Question], leaves: [Float])? {
    var questions: [BoostedTrees.Question] = []
    if !bytes.contains(UInt8(ascii: ":")) {
      guard let leaf = number(), at == bytes.count else { return nil }
      return ([], [leaf])
    }
    while at < bytes.count {
      if 0 < at, !take(UInt8(ascii: " ")) { return nil }
      guard let feature = number(), 0 <= feature, Int(feature) < featureCount,
        take(UInt8(ascii: ":")), let threshold = number(), take(UInt8(ascii: ":")),
        let low = node(after: questions.count), take(UInt8(ascii: ":")),
        let high = node(after: questions.count)
      else { return nil }
      questions.append(
        BoostedTrees.Question(
          feature: Int32(feature), threshold: threshold, low: low, high: high))
    }
    let isWhole = questions.allSatisfy {
      $0.low < Int32(questions.count) && $0.high < Int32(questions.count)
    }
    return isWhole ? (questions, leaves) : nil
  }

  private mutating func node(after question: Int) -> Int32? {
    if take(UInt8(ascii: "#")) {
      guard let next = number(), Float(question) < next, next < Float(Self.nodeMax) else {
        return nil
      }
      return Int32(next)
    }
    guard let leaf = number() else { return nil }
    leaves.append(leaf)
    return ~Int32(leaves.count - 1)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  /// Digits read of one number at most, so that it fits. Given by the type.
  private static let digitCountMax = 15

  private mutating func number() -> Float? {
    let isNegative = take(UInt8(ascii: "-"))
    var (units, scale, digits, isFraction) = (Int64(0), 1.0, 0, false)
    while at < bytes.count, digits < Self.digitCountMax {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") {
        units = units * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        if isFraction { scale *= 10 }
      } else {
        break
      }
      at += 1
    }
    guard 0 < digits else { return nil }
    return Float(Double(isNegative ? -units : units) / scale)
  }
}
