package import SanadLanguages
package import SanadModel
package import SanadText

/// Looks for the sentences of one statement in articles.
///
/// A sentence is carried word for word where its words stand one after the other in a sentence of the
/// article, and altered where most of them stand there in their order.
package struct StatementTracer: Sendable {
  /// Words of a sentence that is looked for: shorter ones stand everywhere. Set by reading.
  package static let wordCountMin = 5
  /// Words of a sentence that are compared. Set by reading.
  private static let wordCountMax = 120
  /// Sentences of a statement that are looked for: a long transcript has 2,000. Set by reading.
  package static let sentenceCountMax = 4_000
  /// Share of the longer sentence's words that an altered one keeps in their order. Set by reading.
  private static let keptShareMin = 0.5
  /// Words that a sentence with a withdrawn value has in common with the one that withdraws it. Set by reading.
  private static let sharedWordMin = 2

  private let statement: AnnotatedArticle
  private let sentences: [SentenceWords]
  private let withdrawals: [Withdrawal]
  private let reader: WithdrawalReader

  /// - Throws: `PackError` naming file and line.
  package init(_ statement: AnnotatedArticle, languages: Languages) throws(PackError) {
    self.statement = statement
    let reader = WithdrawalReader(cues: try WithdrawalCues(languages: languages))
    self.reader = reader
    let all = SentenceWords.all(of: statement)
    sentences = Array(
      all.filter { Self.wordCountMin <= $0.words.count }.prefix(Self.sentenceCountMax))
    withdrawals = all.prefix(Self.sentenceCountMax).compactMap {
      Withdrawal($0, of: statement, reader)
    }
  }

  /// The sentences that are looked for.
  package var ranges: [TextRange] { sentences.map(\.range) }
  /// The values that the statement takes back.
  package var withdrawn: [TextRange] { withdrawals.map(\.value.range) }
  /// For each of them the number, and the words beside it that say what it measures, the longest first.
  package var withdrawnWords: [(number: TextRange, words: [TextRange])] {
    withdrawals.map { ($0.value.number, $0.wordRanges) }
  }

  /// What `article` has of the statement; nil where it has nothing.
  package func bearer(_ annotated: AnnotatedArticle) -> StatementTrace.Bearer? {
    let own = SentenceWords.all(of: annotated)
    var matches: [StatementTrace.Match] = []
    var cut: [Int] = []
    for (number, sentence) in sentences.enumerated() {
      if let match = Self.match(of: sentence, number, in: own) {
        matches.append(match)
      } else {
        cut.append(number)
      }
    }
    let remnants = remnants(annotated, own)
    if matches.isEmpty, remnants.isEmpty { return nil }
    return StatementTrace.Bearer(
      article: annotated.article, matches: matches, cut: matches.isEmpty ? [] : cut,
      remnants: remnants)
  }

  /// The trace over `bearers`, those that carry most of it first.
  package func trace(_ bearers: [StatementTrace.Bearer]) -> StatementTrace {
    let sorted = bearers.enumerated().sorted { left, right in
      (right.element.matches.count, left.offset) < (left.element.matches.count, right.offset)
    }.map(\.element)
    return StatementTrace(
      statement: statement.article, sentences: ranges, withdrawn: withdrawn, bearers: sorted)
  }

  private static func match(
    of sentence: SentenceWords, _ number: Int, in own: [SentenceWords]
  ) -> StatementTrace.Match? {
    var best: (kept: Double, range: TextRange)?
    for other in own {
      let least = Double(max(sentence.set.count, other.set.count)) * keptShareMin
      let shared = sentence.set.count { other.set.contains($0) }
      if shared == sentence.set.count, contains(other.words, sentence.words) {
        return StatementTrace.Match(sentence: number, kind: .verbatim, range: other.range)
      }
      guard least <= Double(shared), wordCountMin <= other.words.count else { continue }
      let (left, right) = (
        Array(sentence.words.prefix(wordCountMax)), Array(other.words.prefix(wordCountMax))
      )
      let kept =
        Double(CommonSubsequence.pairs(left, right).count) / Double(max(left.count, right.count))
      if keptShareMin <= kept, best.map({ $0.kept < kept }) ?? true {
        best = (kept, other.range)
      }
    }
    return best.map { StatementTrace.Match(sentence: number, kind: .altered, range: $0.range) }
  }

  /// Whether `part` stands in `whole`, one word after the other.
  private static func contains(_ whole: [WordHash], _ part: [WordHash]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      part.indices.allSatisfy { whole[start + $0] == part[$0] }
    }
  }

  private func remnants(
    _ annotated: AnnotatedArticle, _ own: [SentenceWords]
  ) -> [StatementTrace.Remnant] {
    if withdrawals.isEmpty { return [] }
    return withdrawals.flatMap { withdrawal in
      own.compactMap { sentence in
        guard Self.sharedWordMin <= withdrawal.sharedCount(with: sentence),
          annotated.text.quantities.contains(where: {
            sentence.range.contains($0.range) && withdrawal.isOf($0.value)
          }), !takesBack(sentence, annotated)
        else { return nil }
        return StatementTrace.Remnant(withdrawn: withdrawal.value.range, range: sentence.range)
      }
    }
  }

  /// Whether an article's sentence reports the correction itself.
  private func takesBack(_ sentence: SentenceWords, _ annotated: AnnotatedArticle) -> Bool {
    reader.corrects(sentence, of: annotated)
      || reader.withdrawn(in: sentence, of: annotated) != nil
  }
}
