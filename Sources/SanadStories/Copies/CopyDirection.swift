import SanadModel
import SanadText

/// Who took a passage from whom, and how that is known.
struct CopyDirection: Hashable, Sendable {
  let direction: SharedPassage.Direction
  let maker: Maker

  /// Minutes between two outlets' times of publication from which the later is taken to have copied:
  /// below, both may have printed a third's text. Set by reading.
  static let gapMinuteMin = 10
  /// Share of the shorter article's words inside shared passages from which it is an excerpt. Set by reading.
  static let excerptShareMin = 0.8
  /// How many times longer the whole is than its excerpt. Set by reading.
  static let excerptRatioMin = 1.5

  /// From what is cited, then from the time, then from the lengths.
  init(_ first: CopySide, _ second: CopySide) {
    if let cited = Self.byCitation(first, second) {
      self = cited
    } else if let timed = Self.byTime(first, second) {
      self = timed
    } else if let measured = Self.byLength(first, second) {
      self = measured
    } else {
      self.init(.undecided, by: "copies.undecided")
    }
  }

  private init(_ direction: SharedPassage.Direction, by rule: String) {
    self.direction = direction
    maker = Maker(rule)
  }

  private static func byCitation(_ first: CopySide, _ second: CopySide) -> CopyDirection? {
    let forward = second.cites(first)
    let backward = first.cites(second)
    if forward != backward {
      return .init(forward ? .forward : .backward, by: SharedPassage.cited.name)
    }
    if !first.sources.isDisjoint(with: second.sources) {
      return .init(.undecided, by: "copies.common-source")
    }
    return nil
  }

  private static func byTime(_ first: CopySide, _ second: CopySide) -> CopyDirection? {
    guard let left = first.published, let right = second.published else { return nil }
    let needed = first.outlet == second.outlet ? 1 : gapMinuteMin
    if left.time == nil || right.time == nil {
      guard left.date != right.date else { return nil }
      return .init(left.date < right.date ? .forward : .backward, by: "copies.time")
    }
    let gap = right.minutesSinceEpoch - left.minutesSinceEpoch
    guard needed <= abs(gap) else { return nil }
    return .init(0 < gap ? .forward : .backward, by: "copies.time")
  }

  private static func byLength(_ first: CopySide, _ second: CopySide) -> CopyDirection? {
    let (left, right) = (Double(first.wordCount), Double(second.wordCount))
    if right * excerptRatioMin <= left, excerptShareMin <= second.share {
      return .init(.forward, by: "copies.length")
    }
    if left * excerptRatioMin <= right, excerptShareMin <= first.share {
      return .init(.backward, by: "copies.length")
    }
    return nil
  }
}

/// What of one article gives the direction of a copy.
struct CopySide: Sendable {
  let outlet: String?
  let published: Timestamp?
  let wordCount: Int
  /// Share of its words inside passages shared with the other side.
  var share: Double
  /// Names cited or credited, as hashes of their words, without its own.
  let sources: Set<WordHash>
  /// The hashes under which others cite it.
  let names: Set<WordHash>

  init(_ article: AnnotatedArticle, wordCount: Int) {
    let names = Set([article.article.outlet, article.article.host].compactMap(Self.hash))
    let cited = article.text.attributions.filter { $0.kind == .agency || $0.kind == .outlet }
    let credited = article.article.credits.map(\.name)
    outlet = article.article.outlet ?? article.article.host
    published = article.article.published
    self.wordCount = wordCount
    share = 0
    self.names = names
    sources = Set((cited.map(\.source) + credited).compactMap(Self.hash)).subtracting(names)
  }

  func cites(_ other: CopySide) -> Bool { !sources.isDisjoint(with: other.names) }

  /// The words of `name` before a domain's ending, in lower case.
  private static func hash(_ name: String?) -> WordHash? {
    guard let name, !name.isEmpty else { return nil }
    let bare = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    let stem = bare.prefix { $0 != "." }
    return WordHash(String(stem.filter { $0 != " " }))
  }
}
