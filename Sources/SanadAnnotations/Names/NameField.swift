import SanadModel
import SanadText

/// One field's text and tokens, and where its sentences start.
///
/// A class, since every finder of names holds it.
final class NameField {
  let text: SourceText
  let cursor: TokenCursor
  /// Whether a token begins a sentence, a line or a quotation.
  let isStart: [Bool]
  /// Whether a token begins a sentence or a line.
  let isBreak: [Bool]
  /// Whether most words begin with a capital, as in a headline.
  let isTitleCase: Bool

  var tokens: [Token] { cursor.tokens }

  init(text: SourceText, annotations: Annotations) {
    self.text = text
    cursor = TokenCursor(text, annotations.tokens)
    isBreak = Self.breaks(annotations.tokens, annotations.sentences)
    isStart = Self.starts(cursor, isBreak)
    isTitleCase = HeadlineLines.isHeadline(annotations.tokens[...])
  }

  private static func breaks(_ tokens: [Token], _ sentences: [Sentence]) -> [Bool] {
    var breaks = tokens.indices.map { $0 == 0 || 0 < tokens[$0].breaksBefore }
    for sentence in sentences where !sentence.tokens.isEmpty {
      breaks[sentence.tokens.lowerBound] = true
    }
    return breaks
  }

  private static func starts(_ cursor: TokenCursor, _ breaks: [Bool]) -> [Bool] {
    var starts = breaks
    for index in cursor.tokens.indices.dropFirst()
    where cursor.tokens[index - 1].kind == .punctuation {
      let isStart =
        switch cursor.mark(index - 1) {
        case "!", "?", ":": cursor.tokens[index].spaceBefore
        case "\"": true
        default: cursor.isWideMark(index - 1)
        }
      if isStart { starts[index] = true }
    }
    return starts
  }

  /// Whether the token is a mark that ends a sentence, or closes a quotation.
  func endsSentence(_ index: Int) -> Bool {
    switch mark(index) {
    case "!", "\"", ".", "?": true
    default: cursor.isWideMark(index)
    }
  }

  /// The mark or symbol at token `index` where it is an ASCII character.
  func mark(_ index: Int) -> Unicode.Scalar? { cursor.mark(index) }
}
