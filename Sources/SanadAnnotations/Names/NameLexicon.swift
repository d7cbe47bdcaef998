import SanadLanguages
import SanadModel
import SanadText

/// Everything a pack says about names.
///
/// A class, since every reader holds it.
final class NameLexicon: Sendable {
  let gazetteer: Gazetteer
  let titles: TitleTable
  let words: NameWords
  let stopwords: PhraseTable<Void>
  let actors: ActorWords

  init(pack: LanguagePack) throws(PackError) {
    gazetteer = try Gazetteer(pack: pack)
    titles = try TitleTable(pack: pack)
    words = try NameWords(pack: pack)
    stopwords = pack.stopwords
    actors = try ActorWords(pack: pack)
  }
}

/// One field's text and tokens, and where its sentences start.
///
/// A class, since every finder of names holds it.
final class NameField {
  let text: SourceText
  let tokens: [Token]
  /// Whether a token begins a sentence, a line or a quotation.
  let isStart: [Bool]
  /// Whether a token begins a sentence or a line.
  let isBreak: [Bool]
  /// Whether most words begin with a capital, as in a headline.
  let isTitleCase: Bool

  init(text: SourceText, annotations: Annotations) {
    self.text = text
    tokens = annotations.tokens
    isBreak = Self.breaks(annotations.tokens, annotations.sentences)
    isStart = Self.starts(annotations.tokens, isBreak, text)
    isTitleCase = HeadlineLines.isHeadline(annotations.tokens[...])
  }

  private static func breaks(_ tokens: [Token], _ sentences: [Sentence]) -> [Bool] {
    var breaks = tokens.indices.map { $0 == 0 || 0 < tokens[$0].breaksBefore }
    for sentence in sentences where !sentence.tokens.isEmpty {
      breaks[sentence.tokens.lowerBound] = true
    }
    return breaks
  }

  private static func starts(
    _ tokens: [Token], _ breaks: [Bool], _ text: SourceText
  ) -> [Bool] {
    var starts = breaks
    for index in tokens.indices.dropFirst() where tokens[index - 1].kind == .punctuation {
      let mark = text.utf8[Int(tokens[index - 1].start)]
      let isClause = endsClause(mark) && tokens[index].spaceBefore
      if isClause || mark == 0x22 || mark == 0xE2 { starts[index] = true }
    }
    return starts
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
  }

  /// Whether the token is a mark that ends a sentence, or closes a quotation.
  func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    return tokens[index].count == 3 || [0x21, 0x22, 0x2E, 0x3F].contains(mark(index))
  }

  /// The byte of a one-byte token, or zero.
  func mark(_ index: Int) -> UInt8 {
    guard tokens.indices.contains(index), tokens[index].count == 1 else { return 0 }
    return text.utf8[Int(tokens[index].start)]
  }
}
