import SanadLanguages
import SanadModel
import SanadText

/// Finds dates, with the day of publication as their anchor.
struct DateAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes: Set<Layer> = [.dates]

  private let lexicon: DateLexicon

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try DateLexicon(pack)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let article = annotated.article
    let anchor = article.published?.date
    annotate(&annotated.title, of: article.title, anchor: anchor, isTitle: true)
    annotate(&annotated.text, of: article.text, anchor: anchor, isTitle: false)
  }

  private func annotate(
    _ annotations: inout Annotations, of text: SourceText, anchor: CivilDate?, isTitle: Bool
  ) {
    var finder = DateFinder(
      reader: DateReader(
        lexicon: lexicon, text: text, tokens: annotations.tokens, isTitle: isTitle),
      resolver: DateResolver(anchor: anchor))
    for sentence in annotations.sentences { finder.find(in: sentence.tokens) }
    annotations.dates = finder.mentions
    annotations.notices += finder.notices
  }
}

/// The state of one pass over a text's sentences.
private struct DateFinder {
  /// The most tokens before and after a date in which a word for the future is looked for. Set by reading.
  static let futureTokensBefore = 14
  static let futureTokensAfter = 4

  private(set) var mentions: [DateMention] = []
  private(set) var notices: [Notice] = []
  private var reader: DateReader
  private var resolver: DateResolver

  init(reader: DateReader, resolver: DateResolver) {
    self.reader = reader
    self.resolver = resolver
  }

  mutating func find(in sentence: Range<Int>) {
    reader.sentence = sentence
    let firstMention = mentions.count
    var index = sentence.lowerBound
    var end = index
    while index < sentence.upperBound {
      guard let date = reader.date(at: index), end <= date.tokens.lowerBound else {
        index += 1
        continue
      }
      add(date)
      index = max(index + 1, date.tokens.upperBound)
      end = index
    }
    ClockJoiner.join(&mentions, from: firstMention)
  }

  private mutating func add(_ date: ParsedDate) {
    guard let expression = date.expression, let range = reader.tokens.textRange(of: date.tokens)
    else { return }
    resolver.lastDistance = range.start - (mentions.last?.range.end ?? 0)
    let outcome = resolver.value(
      of: expression, isFuture: expression.needsTense && isFuture(around: date.tokens))
    notices += outcome.notices.map { Notice($0.kind, range: range, detail: $0.detail) }
    guard let value = outcome.value else { return }
    mentions.append(DateMention(range: range, value: value, maker: date.maker))
  }

  /// Whether a word for the future stands in the clause around `tokens`.
  private func isFuture(around tokens: Range<Int>) -> Bool {
    let sentence = reader.sentence
    var index = tokens.lowerBound - 1
    let first = max(sentence.lowerBound, tokens.lowerBound - Self.futureTokensBefore)
    while first <= index, !isClauseEnd(index, isComma: index == tokens.lowerBound - 1) {
      if reader.count(.future, index) > 0 { return true }
      index -= 1
    }
    let last = min(sentence.upperBound, tokens.upperBound + Self.futureTokensAfter)
    index = tokens.upperBound
    while index < last, !isClauseEnd(index, isComma: false), reader.count(.and, index) == 0 {
      if reader.count(.future, index) > 0 { return true }
      index += 1
    }
    return false
  }

  /// A comma, semicolon or quotation mark; the comma right before the date is none.
  private func isClauseEnd(_ index: Int, isComma: Bool) -> Bool {
    let mark = reader.cursor.mark(index)
    if mark == "," { return !isComma }
    if mark == ";" || mark == "\"" { return true }
    guard reader.tokens[index].kind == .punctuation else { return false }
    switch reader.cursor.kind(ofMarkAt: index) {
    case .openQuote, .closeQuote: return true
    default: return false
    }
  }
}

extension DateExpression {
  /// Whether the value depends on the clause being about the past or the future.
  fileprivate var needsTense: Bool {
    switch self {
    case .calendar(let fields), .calendarRange(_, let fields):
      fields.year == nil && fields.shift == nil
    case .nthWeekday(_, _, .given(let fields)): fields.year == nil
    case .quarter(_, .open): true
    default: false
    }
  }
}
