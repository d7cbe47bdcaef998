import SanadModel
import SanadText

/// Parts tokens where a notice says that two words were run together: `Widodobertemu` is read as two.
struct WordBorders {
  /// The bytes at which a token is parted, in order.
  private let borders: [Int]

  /// - Parameter notices: those of an article; the words of a ``Notice/Kind-swift.enum/gluedWords`` stand apart
  ///   in its detail.
  init(_ notices: [Notice]) {
    borders = notices.flatMap { notice -> [Int] in
      guard notice.kind == .gluedWords, let range = notice.range else { return [] }
      var at = range.start
      let words = notice.detail.utf8.split(separator: UInt8(ascii: " "))
      return words.dropLast().map { word in
        at += word.count
        return at
      }
    }.sorted()
  }

  func parted(_ tokens: [Token], of text: SourceText) -> [Token] {
    guard !borders.isEmpty else { return tokens }
    var rest = borders[...]
    return tokens.flatMap { token -> [Token] in
      rest = rest.drop { $0 <= Int(token.start) }
      let inside = rest.prefix { $0 < Int(token.end) }.filter(text.isBoundary)
      guard token.kind == .word, !inside.isEmpty else { return [token] }
      let starts = [Int(token.start)] + inside
      let ends = inside + [Int(token.end)]
      return zip(starts, ends).map { part(token, $0, $1, of: text) }
    }
  }

  private func part(_ token: Token, _ start: Int, _ end: Int, of text: SourceText) -> Token {
    let isFirst = start == Int(token.start)
    return Token(
      start: start, end: end, hash: WordHash(text, TextRange(start, end)), kind: token.kind,
      letterCase: ByteClass.isCapital(text.utf8[start]) ? .capital : .lower,
      spaceBefore: isFirst ? token.spaceBefore : true,
      breaksBefore: isFirst ? token.breaksBefore : 0)
  }
}
