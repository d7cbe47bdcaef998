import SanadModel
import SanadText

/// What the terms of each field are.
enum FieldTerms {
  /// Salts of three kinds of terms. Given by SHA-512, whose first state they are from.
  private static let nameSalt: UInt64 = 0x6A09_E667_F3BC_C908
  private static let numberSalt: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let dateSalt: UInt64 = 0xA54F_F53A_5F1D_36F1
  /// An odd factor that spreads the numbers of days over all bits. Given by the golden ratio.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Bytes of a word at least; a single letter is no term. Set by reading.
  private static let wordByteCountMin = 2
  /// Bytes from which a number is specific enough without the word after it. Set by reading.
  private static let loneNumberByteCountMin = 3

  /// The stem of every word.
  static func words(
    _ tokens: [Token], _ range: Range<Int>, _ text: SourceText, _ stems: inout StemCache,
    _ counter: inout TermCounter
  ) {
    for index in range where isTerm(tokens[index]) {
      counter.add(stems.stem(of: tokens[index], in: text))
    }
  }

  /// Whether a token is a word long enough to be a term.
  @inline(__always) static func isTerm(_ token: Token) -> Bool {
    token.kind == .word && wordByteCountMin <= token.count
  }

  /// Places as the annotator found them: each word of a name and the whole of it.
  static func places(_ found: Annotations, _ counter: inout TermCounter) {
    var at = 0
    for name in found.names where name.type == .place {
      let tokens = tokens(of: name, in: found.tokens, from: &at)
      var whole: WordHash?
      for token in tokens where token.kind != .punctuation {
        counter.add(token.hash.value ^ nameSalt)
        whole = whole.map { $0.joined(with: token.hash) } ?? token.hash
      }
      if let whole, 1 < tokens.count { counter.add(whole.value ^ nameSalt) }
    }
  }

  /// The tokens of `name`; `at` moves on to its first, as names come in order of place.
  static func tokens(
    of name: NameMention, in tokens: [Token], from at: inout Int
  ) -> ArraySlice<Token> {
    while at < tokens.count, Int(tokens[at].start) < name.range.start { at += 1 }
    return tokens[at...].prefix { Int($0.end) <= name.range.end }
  }

  /// Days that the mentions of dates name.
  static func dates(_ found: Annotations, _ counter: inout TermCounter) {
    for date in found.dates {
      guard let days = date.value.days, days.lowerBound == days.upperBound else { continue }
      let day = UInt64(bitPattern: Int64(days.lowerBound.dayNumber))
      counter.add(day &* spread ^ dateSalt)
    }
  }

  /// Words with a capital inside a sentence, and each pair of them that stands together.
  static func capitals(_ tokens: [Token], _ range: Range<Int>, _ counter: inout TermCounter) {
    var previous: Token?
    for index in range {
      let token = tokens[index]
      defer { previous = token }
      guard token.kind == .word, token.isCapitalised, let before = previous,
        before.kind == .word || before.kind == .number, token.breaksBefore == 0
      else { continue }
      counter.add(token.hash.value ^ nameSalt)
      if before.kind == .word, before.isCapitalised {
        counter.add(before.hash.joined(with: token.hash).value ^ nameSalt)
      }
    }
  }

  /// Numbers, each with the word after it, and the longer ones alone.
  static func numbers(
    _ title: [Token], _ body: [Token], _ range: Range<Int>, _ counter: inout TermCounter
  ) {
    numbers(title, 0..<title.count, &counter)
    numbers(body, range, &counter)
  }

  private static func numbers(
    _ tokens: [Token], _ range: Range<Int>, _ counter: inout TermCounter
  ) {
    for index in range where tokens[index].kind == .number {
      let token = tokens[index]
      if loneNumberByteCountMin <= token.count { counter.add(token.hash.value ^ numberSalt) }
      guard index + 1 < range.upperBound, tokens[index + 1].kind == .word else { continue }
      counter.add(token.hash.joined(with: tokens[index + 1].hash).value ^ numberSalt)
    }
  }
}
