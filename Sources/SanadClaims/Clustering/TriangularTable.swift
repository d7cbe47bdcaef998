/// A value for each two of some items, in any order of the two: a row for each item, with those before it.
struct TriangularTable: Sendable {
  /// Items up to which all values are kept: two megabytes. Set by reading.
  static let itemCountMax = 1_000

  private var values: [Float]

  /// All zero.
  init(itemCount: Int) { values = Array(repeating: 0, count: Self.start(ofRow: itemCount)) }

  /// Whether nothing is kept.
  var isEmpty: Bool { values.isEmpty }

  /// The value of two different items.
  subscript(first: Int, second: Int) -> Float {
    get { values[Self.cell(first, second)] }
    set { values[Self.cell(first, second)] = newValue }
  }

  /// The value at ``cell(_:_:)``, where several tables of the same items are filled.
  subscript(cell cell: Int) -> Float {
    get { values[cell] }
    set { values[cell] = newValue }
  }

  /// Where the value of two different items stands.
  static func cell(_ first: Int, _ second: Int) -> Int {
    start(ofRow: max(first, second)) + min(first, second)
  }

  /// How many pairs the items before `item` make.
  private static func start(ofRow item: Int) -> Int { item * (item - 1) / 2 }
}
