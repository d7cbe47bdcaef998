import SanadLanguages
import SanadModel
import SanadText

/// A word, number or phrase of a text as the aligner compares it.
struct Term: Hashable, Sendable {
  /// Of the concept or the stem.
  let hash: WordHash
  /// Index of its first token.
  let token: Int
  /// Whether it is two numbers that a dash joins: a score, a vote, a span of years.
  var isPair = false
}

/// Reads the terms of an article: concepts, stems and numbers.
struct TermReader: Sendable {
  private let pack: LanguagePack
  private let stemmer: Stemmer
  private let synonyms: SynonymTable
  private let cues: ClaimCues

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, cues: ClaimCues) throws(PackError) {
    self.pack = pack
    stemmer = try Stemmer(pack)
    synonyms = try SynonymTable(pack: pack, stemmer: stemmer)
    self.cues = cues
  }

  /// The terms of the tokens `range`, in order, without those within `skipped`.
  ///
  /// Dates are skipped for comparing statements, because every article has its day of publication.
  /// Without them F1 of claim pairs over ten judged stories rose by 0.00 to 0.02.
  ///
  /// - Complexity: O(*n*); a word is stemmed each time it stands in the text.
  func terms(
    _ range: Range<Int>, _ tokens: [Token], _ text: SourceText, skipping skipped: [TextRange] = []
  ) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if skipped.contains(where: { $0.contains(Int(tokens[index].start)) }) {
        index += 1
      } else if let phrase = synonyms.phrase(in: tokens, at: index, limit: range.upperBound) {
        terms.append(Term(hash: phrase.concept, token: index))
        index += phrase.count
      } else if let pair = pair(in: tokens, at: index, limit: range.upperBound, text) {
        terms.append(Term(hash: pair, token: index, isPair: true))
        index += 3
      } else {
        if let hash = hash(index, tokens, text) { terms.append(Term(hash: hash, token: index)) }
        index += 1
      }
    }
    return terms
  }

  /// Two numbers that a dash joins, as one term in whichever order: a score, a vote, a span of years.
  private func pair(
    in tokens: [Token], at index: Int, limit: Int, _ text: SourceText
  ) -> WordHash? {
    guard index + 2 < limit, tokens[index].kind == .number, tokens[index + 2].kind == .number,
      !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore,
      isDash(tokens[index + 1], text)
    else { return nil }
    let (first, second) = (tokens[index].hash, tokens[index + 2].hash)
    return first.value < second.value ? first.joined(with: second) : second.joined(with: first)
  }

  /// A hyphen or an en dash.
  private func isDash(_ token: Token, _ text: SourceText) -> Bool {
    switch Array(text.utf8[token.range.start..<token.range.end]) {
    case [0x2D], [0xE2, 0x80, 0x93]: true
    default: false
    }
  }

  private func hash(_ index: Int, _ tokens: [Token], _ text: SourceText) -> WordHash? {
    let token = tokens[index]
    switch token.kind {
    case .punctuation, .symbol: return nil
    case .number: return digits(of: token, text)
    case .word:
      if let concept = synonyms.concept(of: token.hash) { return concept }
      if pack.stopwords.matches(in: tokens, at: index) || cues.isSaying(tokens, at: index) {
        return nil
      }
      let stem = stemmer.stem(text, token.range)
      return synonyms.concept(ofStem: stem) ?? stem
    }
  }

  /// A number by its digits alone: the marks between them differ from language to language. One in other
  /// digits than these is what it is.
  private func digits(of token: Token, _ text: SourceText) -> WordHash {
    let digits = text.utf8[token.range.start..<token.range.end].filter(ByteClass.isDigit)
    return digits.isEmpty ? token.hash : WordHash(String(decoding: digits, as: UTF8.self))
  }

  /// The concept or stem of one word, for comparing counted nouns.
  func hash(of word: String) -> WordHash {
    let text = SourceText(word)
    let tokens = pack.tokenizer.tokens(of: text)
    return terms(0..<tokens.count, tokens, text).last?.hash ?? WordHash(word)
  }
}
