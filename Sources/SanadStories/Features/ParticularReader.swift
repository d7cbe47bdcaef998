import SanadModel
import SanadText

/// Reads what distinguishes an article's event from others of its kind.
struct ParticularReader {
  /// Tokens of the body that lead: two sentences or so. Set by reading.
  static let leadTokenMax = 60
  /// Values kept, those that stand first. Set by reading.
  static let factMax = 64

  private var facts: [Particulars.Fact] = []

  /// The values of the headline and of the body's first ``FeatureLimits/bodyTokenMax`` tokens.
  mutating func facts(of article: AnnotatedArticle) -> [Particulars.Fact] {
    facts.removeAll(keepingCapacity: true)
    read(article.title, isTitle: true, leadingTo: .max, upTo: .max)
    let tokens = article.text.tokens
    read(
      article.text, isTitle: false, leadingTo: Self.end(tokens, Self.leadTokenMax),
      upTo: Self.end(tokens, FeatureLimits.bodyTokenMax))
    return distinct()
  }

  /// Byte of the body before which the first sentences stand.
  static func leadEnd(_ tokens: [Token]) -> Int { end(tokens, leadTokenMax) }

  private static func end(_ tokens: [Token], _ count: Int) -> Int {
    count < tokens.count ? Int(tokens[count].start) : .max
  }

  private mutating func read(
    _ found: Annotations, isTitle: Bool, leadingTo lead: Int, upTo end: Int
  ) {
    func place(_ start: Int) -> Particulars.Place {
      isTitle ? .title : start < lead ? .lead : .body
    }
    for mention in found.quantities where mention.range.start < end {
      add(mention.value, place(mention.range.start))
    }
    for mention in found.dates where mention.range.start < end {
      add(mention.value, place(mention.range.start))
    }
    for index in found.tokens.indices.dropFirst().dropLast()
    where Int(found.tokens[index].start) < end {
      addScore(found.tokens, around: index, place(Int(found.tokens[index].start)))
    }
  }

  private mutating func add(_ value: Quantity, _ place: Particulars.Place) {
    guard let low = value.low, low == value.high else { return }
    if let unit = value.unit {
      add(.measure, WordHash(unit).value, low.bitPattern, place)
    } else if let counted = value.counted {
      add(.count, WordHash(counted).value, low.bitPattern, place)
    }
  }

  private mutating func add(_ value: DateValue, _ place: Particulars.Place) {
    guard let days = value.days, days.lowerBound == days.upperBound else { return }
    let day = days.lowerBound.dayNumber
    if case .moment(_, let time) = value {
      let minute = day * 1_440 + time.minute - (time.offset ?? 0)
      add(.moment, 0, UInt64(bitPattern: Int64(minute)), place)
    }
    add(.day, 0, UInt64(bitPattern: Int64(day)), place)
  }

  /// Two numbers of one or two digits with a hyphen between them and no space.
  private mutating func addScore(_ tokens: [Token], around index: Int, _ place: Particulars.Place) {
    let (left, mark, right) = (tokens[index - 1], tokens[index], tokens[index + 1])
    guard mark.kind == .punctuation, mark.count == 1, left.kind == .number, right.kind == .number,
      left.count <= 2, right.count <= 2, !mark.spaceBefore, !right.spaceBefore
    else { return }
    add(.score, 0, left.hash.value &+ right.hash.value, place)
  }

  private mutating func add(
    _ kind: Particulars.Kind, _ unit: UInt64, _ value: UInt64, _ place: Particulars.Place
  ) {
    guard facts.count < Self.factMax else { return }
    let group = (unit & ~7) | UInt64(kind.rawValue)
    facts.append(.init(group: group, value: value, kind: kind, place: place))
  }

  /// The facts by group and value; of the same twice the first.
  private mutating func distinct() -> [Particulars.Fact] {
    facts.sort {
      ($0.group, $0.value, $0.place) < ($1.group, $1.value, $1.place)
    }
    var kept: [Particulars.Fact] = []
    for fact in facts where kept.last?.group != fact.group || kept.last?.value != fact.value {
      kept.append(fact)
    }
    return kept
  }
}
