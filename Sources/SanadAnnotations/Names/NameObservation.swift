import SanadModel
import SanadText

/// What the tagger observes of one token, its neighbours aside.
struct NameObservation: Sendable {
  /// The word in lower case.
  var word: UInt32 = 0
  var shape: UInt32 = 0
  var prefix2: UInt32 = 0
  var prefix3: UInt32 = 0
  var suffix2: UInt32 = 0
  var suffix3: UInt32 = 0
  var suffix4: UInt32 = 0
  /// The word's distributional class, and a coarser one; 0 for an unknown word.
  var cluster: UInt32 = 0
  var coarse: UInt32 = 0
  /// How it was tagged in unlabelled news; 0 for an unknown word.
  var usage: UInt32 = 0
  /// Type and place within a known name; 0 outside.
  var gazetteer: UInt32 = 0
  /// Kind of a title that covers it; 0 outside.
  var title: UInt32 = 0
  /// Type of the names it heads or ends; 0 for none.
  var head: UInt32 = 0

  /// The observation before the first and after the last token.
  static let edge = NameObservation()
}

/// Reads the observations of the tokens of one field.
struct NameObservationReader {
  let field: NameField
  let lexicon: NameLexicon
  let words: NameWordTable

  /// The observations of every token, and the sum of what their words say of the register.
  ///
  /// - Complexity: O(*n*); a gazetteer is asked at capitalised tokens only.
  func observations() -> (observations: [NameObservation], register: Int) {
    let tokens = field.tokens
    var register = 0
    var observations: [NameObservation] = []
    observations.reserveCapacity(tokens.count)
    let utf8 = field.text.utf8
    let span = utf8.span
    for index in tokens.indices {
      observations.append(observation(of: tokens[index], in: span, register: &register))
    }
    markNames(&observations)
    markTitles(&observations)
    return (observations, register)
  }

  private func observation(
    of token: Token, in utf8: Span<UInt8>, register: inout Int
  ) -> NameObservation {
    var observation = NameObservation()
    let (start, end) = (Int(token.start), Int(token.end))
    observation.word = UInt32(truncatingIfNeeded: token.hash.value)
    observation.shape = WordShape.code(token, mark: utf8[start])
    guard token.kind == .word else { return observation }
    let known = words[token]
    observation.cluster = UInt32(known.cluster)
    observation.coarse = UInt32(known.coarse)
    observation.usage = UInt32(known.usage)
    register += Int(known.register)
    guard token.isCapitalised else { return observation }
    observation.prefix2 = Self.letters(utf8, start, min(start + 2, end))
    observation.prefix3 = Self.letters(utf8, start, min(start + 3, end))
    observation.suffix2 = Self.letters(utf8, max(start, end - 2), end)
    observation.suffix3 = Self.letters(utf8, max(start, end - 3), end)
    observation.suffix4 = Self.letters(utf8, max(start, end - 4), end)
    return observation
  }

  /// Up to four bytes in lower case, as a number.
  private static func letters(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var letters: UInt32 = 0
    for index in start..<end {
      let byte = utf8[index]
      letters = letters << 8 | UInt32(ByteClass.isCapital(byte) ? byte | 0x20 : byte)
    }
    return letters
  }

  private func markNames(_ observations: inout [NameObservation]) {
    let tokens = field.tokens
    var end = 0
    for index in tokens.indices where tokens[index].isCapitalised {
      observations[index].head = headCode(tokens[index].hash)
      guard end <= index,
        let match = lexicon.gazetteer.match(in: tokens, at: index, limit: tokens.count)
      else { continue }
      end = index + match.count
      let type = Self.code(match.known.type) << 3 | (match.known.isCommonWord ? 4 : 0)
      for at in index..<end {
        observations[at].gazetteer = type | (at == index ? 1 : 0) | (at == end - 1 ? 2 : 0) | 0x80
      }
    }
  }

  private func markTitles(_ observations: inout [NameObservation]) {
    let tokens = field.tokens
    var end = 0
    for index in tokens.indices where end <= index && tokens[index].kind == .word {
      guard let title = lexicon.personTitles.match(in: tokens, at: index, limit: tokens.count)
      else {
        continue
      }
      end = index + title.count
      for at in index..<end { observations[at].title = Self.code(title.kind) }
    }
  }

  private func headCode(_ hash: WordHash) -> UInt32 {
    if let head = lexicon.words.entry(hash, .first) { return 0x10 | Self.code(head.type) }
    if let last = lexicon.words.entry(hash, .last) { return 0x20 | Self.code(last.type) }
    return lexicon.words.has(hash, .none) ? 0x30 : 0
  }

  private static func code(_ type: NameType?) -> UInt32 {
    switch type {
    case nil: 0
    case .person: 1
    case .organization: 2
    case .place: 3
    case .event: 4
    case .work: 5
    }
  }

  private static func code(_ kind: PersonTitleTable.Kind) -> UInt32 {
    switch kind {
    case .honorific: 1
    case .role: 2
    case .degree: 3
    }
  }
}
