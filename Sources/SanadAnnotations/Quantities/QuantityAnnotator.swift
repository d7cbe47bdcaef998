import SanadLanguages
import SanadModel
import SanadText

/// Finds quantities with their bounds and what they count.
struct QuantityAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .dates]
  static let writes: Set<Layer> = [.quantities]

  private let lexicon: QuantityLexicon
  private let dollars: LocalDollars

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try QuantityLexicon(pack)
    dollars = try LocalDollars(common)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let article = annotated.article
    let dollar = dollars.currency(of: article.host, at: article.place)
    annotate(&annotated.title, of: article.title, isTitle: true, dollar)
    annotate(&annotated.text, of: article.text, isTitle: false, dollar)
  }

  /// - Parameter dollar: the money of a bare `$`, where it is not that of the United States.
  private func annotate(
    _ annotations: inout Annotations, of text: SourceText, isTitle: Bool, _ dollar: String?
  ) {
    var reader = QuantityReader(
      lexicon: lexicon, text: text, tokens: annotations.tokens,
      dates: annotations.dates.map(\.range), isTitle: isTitle)
    var mentions: [QuantityMention] = []
    for sentence in annotations.sentences {
      reader.numbers.cursor.limits = sentence.tokens
      var index = sentence.tokens.lowerBound
      var end = index
      while index < sentence.tokens.upperBound {
        guard let found = reader.quantity(at: index) else {
          index += 1
          continue
        }
        if let mention = reader.mention(found, notBefore: end) {
          mentions.append(dollar.map { LocalDollars.local(mention, $0, in: text) } ?? mention)
        }
        if let counted = found.value?.counted { reader.antecedent = (counted, index) }
        index = max(index + 1, found.tokens.upperBound)
        end = index
      }
    }
    annotations.quantities = mentions
  }
}

/// From a draft to a mention.
extension QuantityReader {
  func finish(_ draft: QuantityDraft) -> ParsedQuantity {
    let number = draft.number
    let qualifier =
      draft.qualifier
      ?? (number.isApproximate ? .about : number.isVague ? Self.vague(number.low) : .exact)
    var value = Quantity(
      low: number.low, high: number.high, qualifier: qualifier, unit: draft.unit,
      counted: draft.counted, state: draft.state)
    switch qualifier {
    case .atLeast, .moreThan: value.high = nil
    case .atMost, .lessThan: value.low = nil
    case .exact where number.isVague: value.qualifier = Self.vague(number.low)
    default: break
    }
    let rule = number.isWords ? "quantities.words" : "quantities.digits"
    return ParsedQuantity(
      value: value, tokens: draft.start..<draft.end, number: draft.first..<number.end,
      noun: draft.noun, maker: draft.maker ?? Maker(rule))
  }

  /// The mention, unless it runs into the one before it.
  func mention(_ found: ParsedQuantity, notBefore end: Int) -> QuantityMention? {
    guard let value = found.value else { return nil }
    var start = max(end, found.tokens.lowerBound)
    while start < found.number.lowerBound, isDate(start) { start += 1 }
    guard let range = tokens.textRange(of: start..<found.tokens.upperBound),
      let number = tokens.textRange(of: found.number)
    else { return nil }
    return QuantityMention(
      range: range, number: number, noun: found.noun.flatMap { tokens.textRange(of: $0) },
      value: value, maker: found.maker)
  }

  /// The word for a span that starts at `low`.
  private static func vague(_ low: Double) -> Qualifier {
    switch low {
    case 10: .tens
    case 11: .teens
    case 24: .dozens
    case 20...99: .about
    case 100..<1_000: .hundreds
    case 1_000..<10_000: .thousands
    case 10_000..<100_000: .tensOfThousands
    case 100_000..<1e6: .hundredsOfThousands
    case 1e6..<1e7: .millions
    case 1e7..<1e8: .tensOfMillions
    case 1e8..<1e9: .hundredsOfMillions
    case 1e9...: .billions
    default: .several
    }
  }
}
