import SanadTestSupport
import SanadText
import Testing

/// Numbers of an ordered array with repeats, some of them absent.
private func ordered(_ random: inout SeededRandom) -> [Int] {
  (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
    .sorted()
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func `a lower bound is where a plain loop finds it`(_ seed: UInt64) {
  var random = SeededRandom(seed: seed)
  let numbers = ordered(&random)
  for place in -1...31 {
    #expect(numbers.lowerBound { $0 < place } == numbers.prefix { $0 < place }.count)
    #expect(numbers.lowerBound { $0 <= place } == numbers.prefix { $0 <= place }.count)
  }
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func `a lower bound of a slice is an index of the slice`(_ seed: UInt64) {
  var random = SeededRandom(seed: seed)
  let numbers = ordered(&random)
  let slice = numbers.dropFirst(3).dropLast(2)
  for place in -1...31 {
    let naive = slice.firstIndex { place <= $0 } ?? slice.endIndex
    #expect(slice.lowerBound { $0 < place } == naive)
  }
}

@Test(
  arguments: [
    // The values of the authors' own test suite, draft-eastlake-fnv.
    ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
  ] as [(String, UInt64)])
func `FNV-1a gives its authors' values`(_ text: String, _ expected: UInt64) {
  #expect(FNV1a(text.utf8).value == expected)
}

@Test func `a hash of parts is the hash of the whole`() {
  var hash = FNV1a("foo".utf8)
  hash.add("ba".utf8)
  hash.add(UInt8(ascii: "r"))
  #expect(hash.value == FNV1a("foobar".utf8).value)
  #expect(hash.mixed != FNV1a("foobaz".utf8).mixed)
}

/// The set of each item, by painting: a join gives one set's colour to the other.
private func painted(_ count: Int, _ joins: [(Int, Int)]) -> [Int] {
  var colours = Array(0..<count)
  for (first, second) in joins {
    let (kept, lost) = (colours[first], colours[second])
    for item in colours.indices where colours[item] == lost { colours[item] = kept }
  }
  return colours
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func `sets are those that painting gives, and their roots their lowest items`(_ seed: UInt64) {
  var random = SeededRandom(seed: seed)
  let count = Int.random(in: 1...30, using: &random)
  let joins = (0..<Int.random(in: 0...30, using: &random)).map { _ in
    (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
  }
  var sets = DisjointSets(count: count - 1)
  sets.append()
  for (first, second) in joins { sets.join(first, second) }
  let colours = painted(count, joins)
  for item in 0..<count {
    #expect(sets.root(of: item) == colours.firstIndex(of: colours[item]))
  }
}

@Test(arguments: 1...10 as ClosedRange<UInt64>)
func `a flat map holds what a dictionary holds`(_ seed: UInt64) {
  var random = SeededRandom(seed: seed)
  var (map, naive) = (FlatMap(), [UInt64: Int32]())
  for _ in 0..<500 {
    // Few keys, so that many are met again, and keys that fall into one slot.
    let key =
      UInt64.random(in: 1...80, using: &random) << UInt64.random(in: 0...2, using: &random) * 8
    let value = Int32.random(in: 0...9, using: &random)
    #expect(map.update(WordHash(value: key), value) == naive.updateValue(value, forKey: key))
  }
  #expect(map.count == naive.count)
  for key in 0...90 as ClosedRange<UInt64> where key != 0 {
    #expect(map[WordHash(value: key)] == naive[key])
    #expect(map[WordHash(value: key << 16)] == naive[key << 16])
  }
}
