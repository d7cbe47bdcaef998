import SanadLanguages
import SanadModel
import SanadText

/// Cuts an article's body into the clauses that state something.
struct StatementFinder: Sendable {
  /// Words a clause has at least: shorter pieces stay with the clause before.
  static let wordCountMin = 5
  /// The longest sentence taken, in bytes: a longer one is a list or a table read as prose.
  static let sentenceByteCountMax = 4_000

  private let boundaries: PhraseTable<Void>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    boundaries = try PhraseTable(
      pack.table("clauses"), phrase: "phrase", tokenizer: pack.tokenizer
    ) { (_) throws(PackError) in }
  }

  /// The statements of `annotated`, in order of place.
  func statements(in annotated: AnnotatedArticle, article: Int) -> [Statement] {
    var statements: [Statement] = []
    for sentence in Self.sentences(of: annotated) {
      guard sentence.range.count <= Self.sentenceByteCountMax else { continue }
      for clause in clauses(of: sentence.tokens, annotated.text.tokens) {
        let range = TextRange(
          Int(annotated.text.tokens[clause.lowerBound].start),
          Int(annotated.text.tokens[clause.upperBound - 1].end))
        statements.append(
          Statement(article: article, sentence: sentence.range, clause: range, tokens: clause))
      }
    }
    return statements
  }

  /// The sentences found, or the blocks of the body where there are none.
  static func sentences(of annotated: AnnotatedArticle) -> [Sentence] {
    if !annotated.text.sentences.isEmpty { return annotated.text.sentences }
    let tokens = annotated.text.tokens
    var sentences: [Sentence] = []
    var start = 0
    for index in tokens.indices
    where index + 1 == tokens.count || tokens[index + 1].breaksBefore > 0 {
      let range = TextRange(Int(tokens[start].start), Int(tokens[index].end))
      sentences.append(Sentence(range: range, tokens: start..<(index + 1)))
      start = index + 1
    }
    return sentences
  }

  private func clauses(of sentence: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var words = 0
    for index in sentence {
      if boundaries.matches(in: tokens, at: index), Self.wordCountMin <= words {
        clauses.append(start..<index)
        (start, words) = (index, 0)
      }
      if tokens[index].kind == .word || tokens[index].kind == .number { words += 1 }
    }
    if Self.wordCountMin <= words || clauses.isEmpty {
      if start < sentence.upperBound, 0 < words { clauses.append(start..<sentence.upperBound) }
    } else if let last = clauses.popLast() {
      clauses.append(last.lowerBound..<sentence.upperBound)
    }
    return clauses
  }
}
