/// A binary heap that gives its greatest element first.
struct Heap<Element: Comparable> {
  private var elements: [Element] = []

  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while 0 < child, elements[(child - 1) / 2] < elements[child] {
      elements.swapAt((child - 1) / 2, child)
      child = (child - 1) / 2
    }
  }

  /// Removes the greatest element.
  mutating func popMax() -> Element? {
    guard let top = elements.first, let last = elements.popLast() else { return nil }
    if elements.isEmpty { return top }
    elements[0] = last
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count {
        if elements[largest] < elements[child] { largest = child }
      }
      if largest == parent { return top }
      elements.swapAt(parent, largest)
      parent = largest
    }
  }
}
