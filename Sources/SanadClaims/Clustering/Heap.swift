/// A heap that gives its greatest element first.
///
/// Four children per node: half as many levels as with two, and siblings share a cache line.
struct Heap<Element: Comparable> {
  /// Children of a node: four share one line of the processor's cache. Set by reading.
  private static var width: Int { 4 }

  private var elements: [Element] = []

  /// - Complexity: O(log *n*), on random input O(1).
  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while 0 < child {
      let parent = (child - 1) / Self.width
      guard elements[parent] < element else { break }
      elements[child] = elements[parent]
      child = parent
    }
    elements[child] = element
  }

  /// Removes the greatest element.
  ///
  /// - Complexity: O(log *n*)
  mutating func popMax() -> Element? {
    guard let top = elements.first, let last = elements.popLast() else { return nil }
    if elements.isEmpty { return top }
    sink(last)
    return top
  }

  /// Puts `element` in the place of the top and below all greater ones.
  private mutating func sink(_ element: Element) {
    var parent = 0
    while true {
      let first = Self.width * parent + 1
      guard first < elements.count else { break }
      var greatest = first
      for child in first..<min(first + Self.width, elements.count)
      where elements[greatest] < elements[child] { greatest = child }
      guard element < elements[greatest] else { break }
      elements[parent] = elements[greatest]
      parent = greatest
    }
    elements[parent] = element
  }
}
