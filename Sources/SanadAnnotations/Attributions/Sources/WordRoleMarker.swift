import SanadModel
import SanadText

/// Gives each token its roles: those of the word, and those of the mention it is part of.
struct WordRoleMarker {
  private let tokens: [Token]
  private(set) var roles: [WordRoles]
  /// For each token the name mention it belongs to, or -1.
  private(set) var nameOf: [Int32]
  /// Capitalised words of the names.
  private(set) var nameWords: Set<WordHash> = []

  init(tokens: [Token], lexicon: SpeechLexicon) {
    self.tokens = tokens
    roles = tokens.map { lexicon.roles(of: $0.hash) }
    nameOf = Array(repeating: -1, count: tokens.count)
  }

  mutating func markNames(_ names: [NameMention], sentenceStarts: [Int]) {
    var nextStart = 0
    for (number, name) in names.enumerated() {
      var index = tokens.firstIndex(from: name.range.start)
      while nextStart < sentenceStarts.count, sentenceStarts[nextStart] < index { nextStart += 1 }
      let isOpening = nextStart < sentenceStarts.count && sentenceStarts[nextStart] == index
      guard index < tokens.count, !isCueAndName(index, isOpening) else { continue }
      while index < tokens.count, Int(tokens[index].end) <= name.range.end {
        nameOf[index] = Int32(number)
        if tokens[index].isCapitalised { nameWords.insert(tokens[index].hash) }
        roles[index].insert(.name)
        index += 1
      }
    }
  }

  /// Whether a name begins with a cue, which is no part of it: `quotedReuters`, `Quoting Reuters`.
  private func isCueAndName(_ index: Int, _ isOpening: Bool) -> Bool {
    guard !roles[index].isDisjoint(with: [.cue, .sourceCue]) else { return false }
    return isOpening || !tokens[index].isCapitalised
  }

  mutating func markDates(_ dates: [DateMention]) {
    for date in dates {
      var index = tokens.firstIndex(from: date.range.start)
      while index < tokens.count, Int(tokens[index].end) <= date.range.end {
        roles[index].insert(.date)
        index += 1
      }
    }
  }

  /// Ages between commas get the role of dates, which may come between a subject and its verb:
  /// `Maria Lopez, 34, told`.
  mutating func markAges(_ quantities: [QuantityMention], commas: WordRoles) {
    for quantity in quantities where quantity.value.unit == Self.yearUnit {
      mark(quantity.range, between: commas)
    }
    for index in tokens.indices where tokens[index].kind == .number && tokens[index].count == 2 {
      mark(tokens[index].range, between: commas)
    }
  }

  /// The unit of ages, as `units.tsv` prints it.
  private static let yearUnit = "year"

  private mutating func mark(_ range: TextRange, between commas: WordRoles) {
    let first = tokens.firstIndex(from: range.start)
    let end = tokens.firstIndex(from: range.end)
    guard 1 < first, first < end, end < tokens.count, !roles[first - 1].isDisjoint(with: commas),
      !roles[end].isDisjoint(with: commas), roles[first - 2].contains(.name)
    else { return }
    for index in first..<end { roles[index].insert(.date) }
  }
}
