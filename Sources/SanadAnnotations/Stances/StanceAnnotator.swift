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
      let previous = 0 < number ? found.sentences[number - 1] : nil
      let cues = cues(in: sentence.tokens, tokens)
      guard !cues.isEmpty else { continue }
      let bounds = clauses.bounds(of: sentence.tokens)
      var conditions = ConditionFinder(lexicon: lexicon, sentence: sentence.tokens)
      for (cue, span) in cues {
        let clause =
          cue.payload.reach == .after ? bounds.rest(from: span) : bounds.clause(around: span)
        let condition =
          cue.payload.stance == .planned ? conditions.next(after: span.upperBound, tokens) : nil
        mentions.append(mention(cue, span, clause, condition, previous, tokens))
      }
    }
    return mentions
  }

  private typealias Cue = (entry: PhraseTable<StanceCue>.Entry, span: Range<Int>)

  /// The cues of a sentence, without those that mark no stance or are negated.
  private func cues(in sentence: Range<Int>, _ tokens: [Token]) -> [Cue] {
    var cues: [Cue] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard lexicon.roles(of: tokens[index].hash).contains(.cue),
        let cue = lexicon.cues.longestMatch(in: tokens, at: index, limit: sentence.upperBound)
      else {
        index += 1
        continue
      }
      let span = index..<(index + cue.count)
      if cue.payload.reach != .none, !isNegated(span, tokens) { cues.append((cue, span)) }
      index = span.upperBound
    }
    return cues
  }

  /// Whether a negation comes right before a cue that is no negation itself.
  private func isNegated(_ cue: Range<Int>, _ tokens: [Token]) -> Bool {
    guard 0 < cue.lowerBound else { return false }
    let own = lexicon.roles(of: tokens[cue.lowerBound].hash)
    return !own.contains(.negation)
      && lexicon.roles(of: tokens[cue.lowerBound - 1].hash).contains(.negation)
  }

  private func mention(
    _ cue: PhraseTable<StanceCue>.Entry, _ span: Range<Int>, _ clause: Range<Int>,
    _ condition: Range<Int>?, _ previous: Sentence?, _ tokens: [Token]
  ) -> StanceMention {
    var scope = range(clause, tokens)
    if cue.payload.stance == .unverified, let previous, pointsBack(clause, span, tokens) {
      scope = previous.range.union(scope)
    }
    return StanceMention(
      range: range(span, tokens), stance: cue.payload.stance, scope: scope,
      condition: condition.flatMap { tokens.textRange(of: $0) }, maker: cue.maker)
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

  private func range(_ span: Range<Int>, _ tokens: [Token]) -> TextRange {
    tokens.textRange(of: span) ?? TextRange(0, 0)
  }
}
