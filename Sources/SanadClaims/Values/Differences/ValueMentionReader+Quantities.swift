import SanadModel
import SanadText

/// The quantities of a statement as values: of people what has happened to them, of a time all of its parts.
extension ValueMentionReader {
  func quantities() -> [ValueMention] {
    let mentions = story.quantities(of: id)
    var found: [ValueMention] = []
    for mention in mentions where !words.isEmpty {
      guard let made = value(mention, among: mentions) else { continue }
      if let last = found.last, let whole = joined(last, made) {
        found[found.count - 1] = whole
      } else {
        found.append(made)
      }
    }
    return found
  }

  private func value(_ mention: QuantityMention, among all: [QuantityMention]) -> ValueMention? {
    let value = mention.value
    guard value.low != nil || value.high != nil else { return nil }
    let place = place(mention.range)
    let use = uses.first { $0.mention.range == mention.range }
    let isOfPeople = value.unit == nil && has(cues.person, place)
    let state = use?.state ?? (isOfPeople ? soleState(among: all) : nil)
    return ValueMention(
      statement: id, kind: .quantity, unit: unit(of: value, isOfPeople ? state : nil),
      unitName: value.unit, low: value.low ?? -.infinity, high: value.high ?? .infinity,
      scope: use?.scope ?? [], state: state, isRough: value.qualifier != .exact,
      range: mention.range, words: place, value: .quantity(value))
  }

  /// The unit; of people as such, what has happened to them: `27 people hurt`, `31 hurt victims`; else the concept of
  /// what is counted.
  private func unit(of value: Quantity, _ state: WordHash?) -> WordHash {
    if let unit = value.unit { return WordHash(unit).joined(with: .none) }
    if let state { return state.joined(with: .none) }
    return value.counted.map { lexicon.terms.hash(of: $0) } ?? .none
  }

  /// The only thing that the statement says has happened to anybody, where it counts once: `the dead of the crash rose,
  /// the police said, to 11 people`.
  private func soleState(among all: [QuantityMention]) -> WordHash? {
    guard all.count(where: { $0.value.unit == nil }) == 1 else { return nil }
    let states = story.statements[id].clauses.reduce(into: Set()) {
      $0.formUnion(lexicon.countStates.states(in: $1.tokens, tokens))
    }
    return states.count == 1 ? states.first : nil
  }

  // MARK: Times of several parts

  /// How many of a unit of time the next greater one has. Given by the calendar.
  private static let parts: [String: (of: String, count: Double)] = [
    "month": ("year", 12), "minute": ("hour", 60), "second": ("minute", 60), "day": ("week", 7),
  ]

  /// One time of two parts side by side: `two years six months`.
  private func joined(_ first: ValueMention, _ second: ValueMention) -> ValueMention? {
    guard let unit = second.unitName, let part = Self.parts[unit], part.of == first.unitName,
      first.low == first.high, second.low == second.high, second.low < part.count,
      second.words.lowerBound - first.words.upperBound <= 1
    else { return nil }
    guard case .quantity(let start) = first.value else { return nil }
    var whole = first
    whole.low += second.low / part.count
    whole.high = whole.low
    whole.value = .quantity(
      Quantity(low: whole.low, high: whole.low, qualifier: start.qualifier, unit: start.unit))
    whole.range = TextRange(first.range.start, second.range.end)
    whole.words = first.words.lowerBound..<second.words.upperBound
    whole.isRough = first.isRough || second.isRough
    return whole
  }
}
