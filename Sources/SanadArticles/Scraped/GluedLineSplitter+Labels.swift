import SanadModel
import SanadText

/// Labels of links that run together with the word before them.
extension GluedLineSplitter {
  /// Bytes of a label and its colon. Set by reading.
  static let labelByteMax = 60
  /// Letters on either side of the place where two words run together. Set by reading.
  static let glueLetterMin = 3

  /// Labels that run together with the word before them: `Slamet RiyadiBaca juga: …`; the colon makes them sure.
  func gluedLabels(
    in tokens: [Token], of text: SourceText, outside links: [Cut]
  ) -> [Cut] {
    var cuts: [Cut] = []
    for token in tokens where token.letterCase == .mixed && cuts.count < Self.cutCountMax {
      guard let start = glue(in: token, of: text),
        !links.contains(where: { $0.start <= start && start < $0.end }),
        let label = label(at: start, of: text)
      else { continue }
      let first = tokens.firstIndex(from: label.end)
      cuts.append(
        Cut(start: start, end: gluedEnd(tokens, of: text, from: first), link: label.maker))
    }
    return cuts
  }

  /// The label with a colon that starts at a byte of the text, and where it ends.
  private func label(at start: Int, of text: SourceText) -> (end: Int, maker: Maker)? {
    let rest = SourceText(
      repairing: Array(text.utf8[start...].prefix(Self.labelByteMax).wholeCharacters))
    let tokens = Tokenizer().tokens(of: rest)
    guard let match = boilerplate.pointer(in: tokens, at: 0), match.count < tokens.count,
      rest.isMark(tokens[match.count], in: ":")
    else { return nil }
    return (start + Int(tokens[match.count].end), match.maker)
  }

  /// The byte at which the headline of such a label ends: where it runs together with the next sentence, or as
  /// ``headlineEnd`` says.
  private func gluedEnd(_ tokens: [Token], of text: SourceText, from: Int) -> Int {
    let last = min(tokens.count, from + Self.headlineWordMax)
    for index in Range(checked: from, last - 1) where tokens[index + 1].letterCase == .lower {
      if tokens[index].letterCase == .mixed, let end = glue(in: tokens[index], of: text) {
        return end
      }
    }
    let end = headlineEnd(tokens, of: text, from: from)
    return end < tokens.count ? Int(tokens[end].start) : text.count
  }

  /// The byte of the capital behind a small letter where two words run together in one.
  private func glue(in token: Token, of text: SourceText) -> Int? {
    let range = Range(
      checked: Int(token.start) + Self.glueLetterMin, Int(token.end) - Self.glueLetterMin)
    return range.first {
      ByteClass.isCapital(text.utf8[$0]) && !ByteClass.isCapital(text.utf8[$0 - 1])
        && ByteClass.isLetter(text.utf8[$0 - 1])
    }
  }
}
