import SanadText

extension Array {
  /// By place; of elements with one range the first stays first.
  func ordered(byPlace range: (Element) -> TextRange) -> [Element] {
    let places = map(range)
    let order = indices.sorted { left, right in
      places[left] == places[right] ? left < right : places[left] < places[right]
    }
    return order.map { self[$0] }
  }
}
