import SanadModel
import SanadText

/// Reads what has happened to the counted, if the word for it does not stand beside the number.
///
/// A number has the state that its mention gives. A number without one takes the state of a total before it, if
/// the numbers behind the total add up to it ("nine died: one teacher and eight pupils"); else the state that
/// its clause names, if no other number of the sentence has it ("the dead are seven pupils and a teacher").
struct StateReading {
  /// Of one sentence, in order of place.
  let quantities: [QuantityMention]
  /// What has happened, by clause: no traits such as "adult".
  let states: [Set<WordHash>]

  /// The state of quantity `index`, which stands in clause `clause`; nil if none is known.
  func state(_ index: Int, clause: Int) -> WordHash? {
    guard quantities[index].value.unit == nil else { return nil }
    if let own = own(index) { return own }
    if let total = total(of: index) { return own(total) }
    guard states[clause].count == 1, let named = states[clause].first,
      !quantities.indices.contains(where: { own($0) == named })
    else { return nil }
    return named
  }

  /// The state of the mention itself, unless it is a trait.
  private func own(_ index: Int) -> WordHash? {
    guard let state = quantities[index].value.state.map({ WordHash($0) }) else { return nil }
    return states.contains { $0.contains(state) } ? state : nil
  }

  /// The quantity before `index` with a state that all plain counts behind it add up to.
  private func total(of index: Int) -> Int? {
    quantities.indices.prefix(index).last { total in
      guard own(total) != nil, let sum = quantities[total].value.exact else { return false }
      let parts = quantities[(total + 1)...].filter { $0.value.unit == nil }.map(\.value.exact)
      guard 1 < parts.count, !parts.contains(nil) else { return false }
      return parts.reduce(0) { $0 + ($1 ?? 0) } == sum
    }
  }
}
