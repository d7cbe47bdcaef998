/// What one fetch may cost.
package struct FetchLimits: Sendable {
  /// Bytes of a body as it comes: the largest feeds and pages seen stay under a third of it. Set by reading.
  package var wireByteCountMax = 15_000_000
  /// Bytes of a body after its coding is undone. Set by reading.
  package var decodedByteCountMax = 50_000_000
  /// How many times larger a body may get: HTML shrinks to a tenth as a rule, a bomb to a thousandth. Set by reading.
  package var ratioMax = 100
  /// Decoded bytes from which the ratio is looked at: short texts of one letter shrink a lot too. Set by reading.
  package var ratioByteCountMin = 1_000_000
  /// Bytes of a status line and headers, over all interim answers and trailers.
  package var headerByteCountMax = 64 << 10
  /// Set by reading.
  package var redirectCountMax = 5
  package var connectTimeMax = Duration.seconds(10)
  package var transferTimeMax = Duration.seconds(30)
  /// Bytes a second below which a transfer is slow. Set by reading.
  package var byteRateMin = 100
  /// How long a transfer may be slow.
  package var slowTimeMax = Duration.seconds(15)

  package init() {}

  package enum Limit: String, Hashable, Sendable {
    case wireBytes, decodedBytes, ratio, headerBytes
  }
}
