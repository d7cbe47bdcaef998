import Testing

@testable import SanadModel

private enum Colour {}

@Suite struct IndexTests {
  @Test func `lists of one kind run side by side`() {
    let names: IndexedList<Colour, String> = ["red", "green", "blue"]
    let lengths = names.mapped(\.count)
    #expect(names.indices.map { "\(names[$0]) \(lengths[$0])" } == ["red 3", "green 5", "blue 4"])
    #expect(names.indexed.map { names.offset(of: $0.0) } == [0, 1, 2])
  }

  @Test func `an item added has the place it is found at`() {
    var names: IndexedList<Colour, String> = []
    let first = names.append("red")
    let second = names.append("green")
    names[first] = "blue"
    #expect(first < second)
    #expect(Array(names) == ["blue", "green"])
    #expect(names.index(atOffset: 1) == second)
  }

  @Test func `a range of places is walked in order`() {
    let list = IndexedList<Colour, Bool>(repeating: false, for: 0..<4)
    let places: Range<Index<Colour>> = 1..<3
    #expect(list.count == 4)
    #expect(places.map { list.offset(of: $0) } == [1, 2])
    #expect(list[places].count == 2)
  }
}
