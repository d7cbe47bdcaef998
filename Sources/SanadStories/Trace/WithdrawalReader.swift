import SanadModel
import SanadText

/// Reads which value a sentence takes back.
struct WithdrawalReader: Sendable {
  /// Tokens between a cue and the value that it is about: "not as many as 15". Set by reading.
  private static let gapMax = 3

  let cues: WithdrawalCues

  /// Whether the sentence says that something of it is corrected.
  func corrects(_ sentence: SentenceWords, of annotated: AnnotatedArticle) -> Bool {
    found(sentence, annotated).contains { $0.kind == .corrects }
      || Self.correctedRanges(annotated).contains { $0.overlaps(sentence.range) }
  }

  /// The value that is taken back; nil where none is.
  func withdrawn(
    in sentence: SentenceWords, of annotated: AnnotatedArticle
  ) -> QuantityMention? {
    let cues = found(sentence, annotated)
    let values = values(of: sentence, annotated)
    guard 1 < values.count else { return nil }
    if let wrong = value(after: .not, cues, values, annotated),
      values.contains(where: { $0.range != wrong.range && Self.isLike($0, wrong) })
    {
      return Self.measured(wrong, like: values)
    }
    guard corrects(sentence, of: annotated) else { return nil }
    if let old = value(after: .was, cues, values, annotated) {
      return Self.measured(old, like: values)
    }
    let quantities = annotated.text.quantities.filter { sentence.range.contains($0.range) }
    guard 1 < quantities.count else { return nil }
    return quantities.first { Self.isDenied($0, sentence, annotated) } ?? quantities.first
  }

  private func found(
    _ sentence: SentenceWords, _ annotated: AnnotatedArticle
  ) -> [WithdrawalCues.Cue] {
    cues.cues(
      in: sentence.tokens, of: annotated.text.tokens, language: annotated.article.language)
  }

  /// The value that a cue of `kind` stands right before.
  private func value(
    after kind: WithdrawalCues.Kind, _ cues: [WithdrawalCues.Cue], _ values: [QuantityMention],
    _ annotated: AnnotatedArticle
  ) -> QuantityMention? {
    let tokens = annotated.text.tokens
    for cue in cues where cue.kind == kind {
      let value = values.first { mention in
        let first = tokens.firstIndex(from: mention.number.start)
        return cue.end <= first && first <= cue.end + Self.gapMax
      }
      if let value { return value }
    }
    return nil
  }

  /// The quantities, and the bare numbers between them, in order.
  private func values(
    of sentence: SentenceWords, _ annotated: AnnotatedArticle
  ) -> [QuantityMention] {
    let found = annotated.text
    let quantities = found.quantities.filter { sentence.range.contains($0.range) }
    let taken = quantities.map(\.range) + found.dates.map(\.range)
    let bare = found.tokens[sentence.tokens].compactMap { token -> QuantityMention? in
      let range = TextRange(Int(token.start), Int(token.end))
      let (text, language) = (annotated.article.text, annotated.article.language)
      guard let number = cues.number(token, in: text, language: language),
        !taken.contains(where: { $0.overlaps(range) })
      else { return nil }
      return QuantityMention(
        range: range, number: range, noun: nil, value: Quantity(low: number, high: number),
        maker: Maker("trace.number"))
    }
    return (quantities + bare).sorted { $0.range.start < $1.range.start }
  }

  /// Whether both can be values of one thing: of one unit, or one without.
  private static func isLike(_ left: QuantityMention, _ right: QuantityMention) -> Bool {
    left.value.unit == right.value.unit || left.noun == nil || right.noun == nil
  }

  /// A bare number in the unit of the one that stands beside it: "not 5 but 7 per cent".
  private static func measured(
    _ value: QuantityMention, like values: [QuantityMention]
  ) -> QuantityMention {
    guard value.value.unit == nil, value.value.counted == nil,
      let unit = values.compactMap(\.value.unit).first
    else { return value }
    var quantity = value.value
    quantity.unit = unit
    return QuantityMention(
      range: value.range, number: value.number, noun: value.noun, value: quantity,
      maker: value.maker)
  }

  private static func isDenied(
    _ value: QuantityMention, _ sentence: SentenceWords, _ annotated: AnnotatedArticle
  ) -> Bool {
    annotated.text.stances.contains {
      $0.stance == .denied && $0.scope.contains(value.range)
        && $0.scope.count < sentence.range.count
    }
  }

  /// Where an article says that something is corrected.
  private static func correctedRanges(_ annotated: AnnotatedArticle) -> [TextRange] {
    annotated.text.stances.filter { $0.stance == .corrected }.map(\.range)
      + annotated.text.attributions.filter { $0.stance == .corrected }.map(\.cue)
  }
}
