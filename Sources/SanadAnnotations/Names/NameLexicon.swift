import SanadLanguages
import SanadModel
import SanadText

/// Everything a pack says about names.
struct NameLexicon: Sendable {
  let gazetteer: Gazetteer
  let titles: TitleTable
  let words: NameWords
  let stopwords: PhraseTable<Void>

  init(pack: LanguagePack) throws(PackError) {
    gazetteer = try Gazetteer(pack: pack)
    titles = try TitleTable(pack: pack)
    words = try NameWords(pack: pack)
    stopwords = pack.stopwords
  }
}

/// One field's text and tokens, and where its sentences start.
struct NameField {
  let text: SourceText
  let tokens: [Token]
  /// Whether a token begins a sentence, a line or a quotation.
  let isStart: [Bool]
  /// Whether a token begins a sentence or a line.
  let isBreak: [Bool]
  /// Whether most words begin with a capital, as in a headline.
  let isTitleCase: Bool

  /// Share of capitalised words among long ones from which a field is a headline in capitals:
  /// running news has 0.2, headlines in title case 0.8 and more.
  private static let titleCaseShareMin = 0.6
  /// Words up to this many bytes are small words, in lower case even in headlines.
  private static let smallWordByteCount = 4

  init(text: SourceText, annotations: Annotations) {
    self.text = text
    tokens = annotations.tokens
    isBreak = Self.breaks(annotations.tokens, annotations.sentences)
    isStart = Self.starts(annotations.tokens, isBreak, text)
    isTitleCase = Self.isTitleCase(annotations.tokens)
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

  private static func isTitleCase(_ tokens: [Token]) -> Bool {
    var (count, capitals) = (0, 0)
    for token in tokens where token.kind == .word && smallWordByteCount < token.count {
      count += 1
      if token.isCapitalised { capitals += 1 }
    }
    return 0 < count && titleCaseShareMin <= Double(capitals) / Double(count)
  }

  /// The byte of a one-byte token, or zero.
  func mark(_ index: Int) -> UInt8 {
    guard tokens.indices.contains(index), tokens[index].count == 1 else { return 0 }
    return text.utf8[Int(tokens[index].start)]
  }
}
