import SanadModel
import SanadText

/// One field of an article as the search for sources reads it: tokens with their roles.
///
/// Tokens that a lost link glued to a cue (`dilansirReuters`) are split here, so token indices are
/// this view's own; byte ranges are the field's.
struct FieldView: Sendable {
  let text: SourceText
  private(set) var tokens: [Token]
  private(set) var roles: [WordRoles] = []
  /// Tokens of each sentence, in order, without gaps between a sentence's first and last token.
  private(set) var sentences: [Range<Int>] = []
  /// For each token its sentence.
  private(set) var sentenceOf: [Int32] = []
  /// For each token the name mention it belongs to, or -1.
  private(set) var nameOf: [Int32] = []
  let names: [NameMention]
  /// Words of the field's names.
  private var nameWords: Set<WordHash> = []

  init(_ text: SourceText, _ found: Annotations, _ lexicon: SpeechLexicon) {
    self.text = text
    names = found.names
    tokens = GluedTokens(text: text, lexicon: lexicon).split(found.tokens)
    roles = tokens.map { lexicon.roles(of: $0.hash) }
    nameOf = Array(repeating: -1, count: tokens.count)
    addSentences(found.sentences)
    addNames()
    addDates(found.dates)
  }

  var count: Int { tokens.count }

  func has(_ index: Int, _ role: WordRoles) -> Bool { !roles[index].isDisjoint(with: role) }

  /// The bytes of `tokens`, which must not be empty.
  func range(_ span: Range<Int>) -> TextRange {
    guard let last = span.last else { return TextRange(0, 0) }
    return TextRange(Int(tokens[span.lowerBound].start), Int(tokens[last].end))
  }

  func words(_ span: Range<Int>) -> String { text[range(span)] }

  func sentence(of index: Int) -> Range<Int> { sentences[Int(sentenceOf[index])] }

  /// Whether the word is part of some name of the field, here or elsewhere.
  func isNamePart(_ index: Int) -> Bool { nameWords.contains(tokens[index].hash) }

  /// The single byte of an ASCII mark, or zero.
  func mark(_ index: Int) -> UInt8 {
    let token = tokens[index]
    return token.kind == .punctuation && token.count == 1 ? text.utf8[Int(token.start)] : 0
  }

  /// The first token that starts at or after byte `offset`.
  func firstToken(from offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FieldView {
  /// Sentences as found; where none were, each line is one.
  private mutating func addSentences(_ found: [Sentence]) {
    var starts: [Int] = []
    if found.isEmpty {
      starts = tokens.indices.filter { tokens[$0].breaksBefore > 0 }
    } else {
      starts = found.map { firstToken(from: $0.range.start) }
    }
    if starts.first != 0, !tokens.isEmpty { starts.insert(0, at: 0) }
    sentenceOf = Array(repeating: 0, count: tokens.count)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : tokens.count
      sentences.append(start..<max(start, end))
      for index in start..<max(start, end) { sentenceOf[index] = Int32(number) }
    }
  }

  private mutating func addNames() {
    for (number, name) in names.enumerated() {
      var index = firstToken(from: name.range.start)
      guard index < tokens.count, !isCueAndName(index) else { continue }
      while index < tokens.count, Int(tokens[index].end) <= name.range.end {
        nameOf[index] = Int32(number)
        if tokens[index].isCapitalised { nameWords.insert(tokens[index].hash) }
        roles[index].insert(.name)
        index += 1
      }
    }
  }

  /// A name that starts with a cue took it in by mistake: `dilansirReuters`, `Mengutip Reuters`.
  private func isCueAndName(_ index: Int) -> Bool {
    guard has(index, [.cue, .sourceCue]) else { return false }
    return !tokens[index].isCapitalised || index == sentence(of: index).lowerBound
  }

  private mutating func addDates(_ dates: [DateMention]) {
    for date in dates {
      var index = firstToken(from: date.range.start)
      while index < tokens.count, Int(tokens[index].end) <= date.range.end {
        roles[index].insert(.date)
        index += 1
      }
    }
  }
}
