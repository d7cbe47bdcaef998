import SanadModel

/// What the lines so far mean for the next one.
struct LineState {
  /// The label whose links are being read.
  var label: Boilerplate.Match?
  /// Headlines read under that label.
  var headlineCount = 0
  /// The rule of the line after which the page has no body.
  var end: Maker?
  /// Paragraphs so far.
  var paragraphCount = 0
  /// Full paragraphs after each piece.
  let remaining: [Int]
  /// Whether paragraphs without a link stand after each piece: a list of other articles has none.
  let hasProse: [Bool]
  /// The promotion whose list is being read.
  var promotion: Maker?

  init(_ pieces: [Piece]) {
    var counts = [Int](repeating: 0, count: pieces.count)
    var prose = [Bool](repeating: false, count: pieces.count)
    var count = 0
    for (index, piece) in pieces.enumerated().reversed() {
      counts[index] = count
      prose[index] =
        index + 1 < pieces.count
        && (prose[index + 1] || (pieces[index + 1].isProse && pieces[index + 1].kind == nil))
      let isFull = Piece.paragraphWordMin <= piece.wordCount && piece.isTerminated
      if piece.kind == nil, isFull { count += 1 }
    }
    (remaining, hasProse) = (counts, prose)
  }
}
