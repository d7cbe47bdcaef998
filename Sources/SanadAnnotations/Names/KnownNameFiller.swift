import SanadModel
import SanadText

/// Adds the known names a tagger found in one place of an article and left out in another.
///
/// The tagger was taught on sentences that leave states out where they act or describe (`pemerintah
/// Indonesia`); in an account a state named once is meant each time.
struct KnownNameFiller {
  let field: NameField
  let gazetteer: Gazetteer

  /// `spans` and, between them, every known name that one of them has.
  func filled(_ spans: [NameSpan]) -> [NameSpan] {
    let found = identities(of: spans)
    guard 0 < found.count else { return spans }
    var filled: [NameSpan] = []
    var at = 0
    for span in spans {
      add(at..<span.tokens.lowerBound, found, to: &filled)
      filled.append(span)
      at = span.tokens.upperBound
    }
    add(at..<field.tokens.count, found, to: &filled)
    return filled
  }

  private func identities(of spans: [NameSpan]) -> FlatMap {
    var found = FlatMap(capacity: 32)
    for span in spans {
      let match = gazetteer.match(
        in: field.tokens, at: span.tokens.lowerBound, limit: span.tokens.upperBound)
      if let match, match.count == span.tokens.count { found.update(match.known.identity, 1) }
    }
    return found
  }

  private func add(_ gap: Range<Int>, _ found: FlatMap, to spans: inout [NameSpan]) {
    var at = gap.lowerBound
    while at < gap.upperBound {
      guard let match = gazetteer.match(in: field.tokens, at: at, limit: gap.upperBound),
        !match.known.isCommonWord, found[match.known.identity] != nil
      else {
        at += 1
        continue
      }
      spans.append(
        NameSpan(tokens: at..<(at + match.count), type: match.known.type, maker: match.maker))
      at += match.count
    }
  }
}
