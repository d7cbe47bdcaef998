import SanadLanguages
import SanadModel
import SanadText

/// Reads the traits of a statement from its article's annotations.
struct TraitReader {
  private let story: StoryIndex
  private let id: StatementID
  private let range: TextRange
  private let text: Annotations
  private let tokens: [Token]
  /// Quotations and attributions that reach into the statement.
  private let quotes: [QuoteMention]
  private let attributions: [AttributionMention]
  /// Words of the names of those it is attributed to, ascending.
  let speakers: [UInt64]

  init(_ story: StoryIndex, _ id: StatementID) {
    self.story = story
    self.id = id
    let (range, text) = (story.range(of: id), story.text(of: id))
    self.range = range
    self.text = text
    tokens = text.tokens
    quotes = text.quotes.filter { $0.range.overlaps(range) }
    attributions = text.attributions.filter {
      $0.scope.overlaps(range) || $0.range.overlaps(range)
    }
    speakers = Self.speakers(attributions, quotes)
  }

  /// What the statement's terms are told apart by.
  struct Parts {
    /// Who says so, when, and which persons are named.
    var frame: [TextRange] = []
    /// What is quoted or attributed.
    var scope: [TextRange] = []
    var names: [TextRange] = []
    /// Whether all outside the scope is frame.
    var isQuotation = false
  }

  /// Share of a statement within quotation marks from which the rest only says who speaks. Set by reading.
  static let quotedShareMin: Float = 0.25

  func parts() -> Parts {
    var parts = Parts()
    let speakers = Set(speakers)
    parts.scope = quotes.map(\.range)
    for attribution in attributions {
      parts.frame.append(attribution.range)
      parts.scope.append(attribution.scope)
    }
    parts.frame += text.dates.map(\.range).filter { $0.overlaps(range) }
    for name in text.names where name.range.overlaps(range) {
      parts.names.append(name.range)
      if name.type == .person { parts.frame.append(withRank(name.range, speakers)) }
    }
    parts.isQuotation = Self.quotedShareMin < quotedShare
    return parts
  }

  /// A speaker's name with the capitalised words before it: rank and office say who speaks.
  private func withRank(_ name: TextRange, _ speakers: Set<UInt64>) -> TextRange {
    var first = tokens.firstIndex(from: name.start)
    guard first < tokens.count, speakers.contains(tokens[first].hash.value) else { return name }
    let start = story.statements[id].tokens.lowerBound
    while start < first, tokens[first - 1].isCapitalised { first -= 1 }
    return TextRange(min(name.start, Int(tokens[first].start)), name.end)
  }

  var quotedShare: Float {
    let quoted = quotes.filter(\.isDirect).reduce(0) {
      $0 + max(0, min($1.range.end, range.end) - max($1.range.start, range.start))
    }
    return Float(quoted) / Float(max(1, range.count))
  }

  private static func speakers(
    _ attributions: [AttributionMention], _ quotes: [QuoteMention]
  ) -> [UInt64] {
    let names = attributions.map(\.source) + quotes.compactMap(\.speaker)
    let words = names.flatMap { $0.split(separator: " ") }.filter { 2 < $0.utf8.count }
    return Set(words.map { WordHash(String($0)).value }).sorted()
  }

  var days: [ClosedRange<CivilDate>] { story.days(within: range, of: id) }

  var hours: [Int] {
    story.dates(within: range, of: id).compactMap { $0.value.hour?.minute }
  }

  var wordCount: Int {
    story.statements[id].tokens.count { tokens[$0].kind == .word || tokens[$0].kind == .number }
  }

  var flags: TraitFlags {
    var flags: TraitFlags = []
    if story.statements[id].cues.contains(.negated) || story.isDenial(id) {
      flags.insert(.negated)
    }
    if story.isPlanned(range, in: id) { flags.insert(.planned) }
    if quotes.contains(where: \.isDirect) { flags.insert(.quoting) }
    if !attributions.isEmpty || !quotes.isEmpty { flags.insert(.attributed) }
    if isConnected { flags.insert(.connected) }
    flags.formUnion(ending)
    if isUnrunning { flags.insert(.unrunning) }
    return flags
  }

  private var isConnected: Bool {
    guard let lexicon = story.lexicon(of: id) else { return false }
    let first = story.statements[id].tokens.lowerBound
    return lexicon.clauseStarts.matches(in: tokens, at: first)
      || lexicon.cues.cues(
        in: first..<min(first + 3, story.statements[id].tokens.upperBound), tokens
      )
      .contains(.backReference)
  }

  private var ending: TraitFlags {
    let bytes = story.annotated(id).article.text.utf8
    var flags: TraitFlags = .open
    for offset in stride(from: range.end - 1, through: max(range.start, range.end - 4), by: -1) {
      switch bytes[offset] {
      case UInt8(ascii: "?"): return .question
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: "\""): flags = []
      case let byte where 0x80 <= byte: flags = []
      case let byte where ByteClass.isLetter(byte): return flags
      default: break
      }
    }
    return flags
  }

  private var isUnrunning: Bool {
    let blocks = story.annotated(id).article.blocks
    guard let block = blocks.first(where: { $0.range?.contains(range.start) == true }) else {
      return false
    }
    return block.kind != .paragraph && block.kind != .quote
  }
}
