import SanadLanguages
import SanadModel
import SanadText

/// Finds phrases that deny, allege, plan or condition a clause.
struct StanceAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes: Set<Layer> = [.stances]

  private let lexicon: StanceLexicon

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try StanceLexicon(pack: pack)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    annotated.title.stances = stances(annotated.article.title, annotated.title)
    annotated.text.stances = stances(annotated.article.text, annotated.text)
  }

  private func stances(_ text: SourceText, _ found: Annotations) -> [StanceMention] {
    let tokens = found.tokens
    let clauses = ClauseFinder(cursor: TokenCursor(text, tokens), lexicon: lexicon)
    var mentions: [StanceMention] = []
    for (number, sentence) in found.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard lexicon.roles(of: tokens[index].hash).contains(.cue),
          let cue = lexicon.cues.longestMatch(
            in: tokens, at: index, limit: sentence.tokens.upperBound)
        else {
          index += 1
          continue
        }
        let span = index..<(index + cue.count)
        let previous = 0 < number ? found.sentences[number - 1] : nil
        if cue.payload.reach != .none, !isNegated(span, tokens) {
          mentions.append(mention(cue, span, sentence.tokens, previous, tokens, clauses))
        }
        index = span.upperBound
      }
    }
    return mentions
  }

  /// Whether a negation comes right before a cue that is no negation itself.
  private func isNegated(_ cue: Range<Int>, _ tokens: [Token]) -> Bool {
    guard 0 < cue.lowerBound else { return false }
    let own = lexicon.roles(of: tokens[cue.lowerBound].hash)
    return !own.contains(.negation)
      && lexicon.roles(of: tokens[cue.lowerBound - 1].hash).contains(.negation)
  }

  private func mention(
    _ cue: PhraseTable<StanceCue>.Entry, _ span: Range<Int>, _ sentence: Range<Int>,
    _ previous: Sentence?, _ tokens: [Token], _ clauses: ClauseFinder
  ) -> StanceMention {
    let clause =
      cue.payload.reach == .after
      ? clauses.rest(from: span, in: sentence) : clauses.clause(around: span, in: sentence)
    var scope = range(clause, tokens)
    if cue.payload.stance == .unverified, let previous, pointsBack(clause, span, tokens) {
      scope = previous.range.union(scope)
    }
    let condition =
      cue.payload.stance == .planned
      ? condition(after: span.upperBound, in: sentence, tokens) : nil
    return StanceMention(
      range: range(span, tokens), stance: cue.payload.stance, scope: scope,
      condition: condition, maker: cue.maker)
  }

  /// The most words besides the cue in a clause that refers to the sentence before it:
  /// `Rusia belum memverifikasi laporan ini`. Set by reading.
  private static let pointerWordMax = 6

  private func pointsBack(_ clause: Range<Int>, _ cue: Range<Int>, _ tokens: [Token]) -> Bool {
    clause.count - cue.count <= Self.pointerWordMax
      && clause.contains {
        !cue.contains($0) && lexicon.roles(of: tokens[$0].hash).contains(.demonstrative)
      }
  }

  /// What a plan waits for: from the word that opens it to the next comma.
  private func condition(
    after start: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> TextRange? {
    for index in start..<max(start, sentence.upperBound) {
      guard lexicon.roles(of: tokens[index].hash).contains(.condition),
        lexicon.conditions.matches(in: tokens, at: index)
      else { continue }
      var end = index + 1
      while end < sentence.upperBound, !lexicon.roles(of: tokens[end].hash).contains(.comma) {
        end += 1
      }
      while index < end, tokens[end - 1].kind == .punctuation { end -= 1 }
      return end - index < 2 ? nil : range(index..<end, tokens)
    }
    return nil
  }

  private func range(_ span: Range<Int>, _ tokens: [Token]) -> TextRange {
    tokens.textRange(of: span) ?? TextRange(0, 0)
  }
}
