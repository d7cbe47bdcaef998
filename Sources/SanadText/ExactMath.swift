/// Logarithm and exponential from additions, multiplications and divisions alone, which IEEE 754 defines
/// to the last bit.
///
/// Those of the C library differ in the last bit from version to version. Scores, and through them story
/// ids, must be the same on every machine.
package enum ExactMath {
  /// The natural logarithm of two. Given by its definition.
  private static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive number, to about 1e-15; 0 for any other value.
  ///
  /// x = m · 2^e with m in [√½, √2), ln m = 2 artanh((m - 1) / (m + 1)) as a series.
  package static func log(_ x: Double) -> Double {
    guard 0 < x, x.isFinite else { return 0 }
    var (mantissa, exponent) = (x.significand, Double(x.exponent))
    if 1.414_213_562_373_095 < mantissa {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    // Written out, so that the compiler computes the constants and the program divides only once.
    var sum = 1.0 / 19
    sum = sum * square + 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return exponent * ln2 + 2 * ratio * sum
  }

  /// e to the power `x`, to about 1e-14.
  ///
  /// Below -700, and of no number, it is 0; above 700 it is e to the power 700, so that the result is always finite.
  package static func exp(_ x: Double) -> Double {
    guard -700 <= x else { return 0 }
    let bounded = min(x, 700)
    let power = (bounded / ln2).rounded()
    let rest = bounded - power * ln2
    var sum = 1.0
    for step in stride(from: 18.0, through: 1.0, by: -1.0) { sum = 1 + rest / step * sum }
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }
}
