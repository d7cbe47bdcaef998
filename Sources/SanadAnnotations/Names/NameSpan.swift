import SanadModel
import SanadText

/// The tokens of a name, not linked to an entity yet.
struct NameSpan: Hashable, Sendable {
  /// Indices into the tokens of one field.
  var tokens: Range<Int>
  var type: NameType
  var maker: Maker

  /// The bytes the name covers.
  func range(in all: [Token]) -> TextRange {
    all.textRange(of: tokens) ?? TextRange(0, 0)
  }
}
