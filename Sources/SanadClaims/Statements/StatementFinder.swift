import SanadLanguages
import SanadModel
import SanadText

/// Cuts an article's body into statements and their clauses.
struct StatementFinder: Sendable {
  /// Words a clause has at least: a shorter piece stays with the one before it. Set by reading.
  static let clauseWordCountMin = 5
  /// Words a statement has at least. Set by reading.
  static let wordCountMin = 2
  /// The same for one that no mark ends: a shorter one is a heading, a name or a label. Set by reading.
  static let openWordCountMin = 8
  /// Share of words with a capital from which a line without an end mark is a headline. Set by reading.
  static let headlineShareMin = 0.6
  /// The longest sentence taken, in bytes: a longer one is a list or a table read as prose. Set by reading.
  static let sentenceByteCountMax = 4_000
  /// Statements taken of one article, the first ones. Reports have a few dozen; the time for comparing
  /// statements grows with the square of those on one thing. Set by reading.
  static let statementCountMax = 2_000

  let lexicon: ClaimLexicon

  /// The statements of `annotated`, in order of place.
  func statements(in annotated: AnnotatedArticle, _ article: ArticleIndex) -> [Statement] {
    var statements: [Statement] = []
    let text = annotated.article.text
    for sentence in annotated.text.sentences where isTaken(sentence, annotated.text.tokens) {
      if statements.count == Self.statementCountMax { break }
      statements.append(
        Statement(
          article: article, range: sentence.range, tokens: sentence.tokens,
          clauses: clauses(of: sentence, annotated.text.tokens, text)))
    }
    return statements
  }

  private func isTaken(_ sentence: Sentence, _ tokens: [Token]) -> Bool {
    guard sentence.range.count <= Self.sentenceByteCountMax, let last = tokens[sentence.tokens].last
    else { return false }
    let words = tokens[sentence.tokens].filter(Self.isWord)
    if last.kind == .punctuation { return Self.wordCountMin <= words.count }
    let capitalised = words.count(where: \.isCapitalised)
    return Self.openWordCountMin <= words.count
      && Double(capitalised) < Double(words.count) * Self.headlineShareMin
  }

  private static func isWord(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .number
  }

  private func clauses(
    of sentence: Sentence, _ tokens: [Token], _ text: SourceText
  ) -> [Clause] {
    var starts = [sentence.tokens.lowerBound]
    var words = 0
    for index in sentence.tokens {
      if Self.clauseWordCountMin <= words, isBoundary(index, tokens, text) {
        starts.append(index)
        words = 0
      }
      if Self.isWord(tokens[index]) { words += 1 }
    }
    if words < Self.clauseWordCountMin, 1 < starts.count { starts.removeLast() }
    return starts.indices.map { at in
      let end = at + 1 < starts.count ? starts[at + 1] : sentence.tokens.upperBound
      let range = TextRange(Int(tokens[starts[at]].start), Int(tokens[end - 1].end))
      return Clause(
        range: range, tokens: starts[at]..<end,
        cues: lexicon.cues.cues(in: starts[at]..<end, tokens))
    }
  }

  /// Whether a clause starts at token `index`: a conjunction, or the word after a comma or the like.
  private func isBoundary(_ index: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
    if lexicon.clauseStarts.matches(in: tokens, at: index) { return true }
    guard 0 < index, tokens[index].kind == .word, tokens[index - 1].count == 1 else { return false }
    switch text.utf8[Int(tokens[index - 1].start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return true
    default: return false
    }
  }
}
