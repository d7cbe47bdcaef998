import SanadModel
import SanadText

/// A name found in tokens, before anyone knows which entity it stands for.
struct NameSpan: Hashable, Sendable {
  /// Indices into the tokens of one field.
  var tokens: Range<Int>
  var type: NameType
  var maker: Maker

  /// The bytes the name covers.
  func range(in all: [Token]) -> TextRange {
    TextRange(Int(all[tokens.lowerBound].start), Int(all[tokens.upperBound - 1].end))
  }
}
