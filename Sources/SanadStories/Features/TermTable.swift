/// A table from hashed terms to small integers, in one flat array with open addressing.
///
/// The same form as `FlatMap`, kept in this module so that its probes are inlined: a million articles
/// make half a billion of them.
struct TermTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int = 1_024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  @inline(__always) private func bucket(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var bucket = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[bucket] != 0 && keys[bucket] != key { bucket = (bucket + 1) & mask }
    return bucket
  }

  /// The value of `term`, which is not zero; nil where none was set.
  @inline(__always) subscript(term: UInt64) -> Int32? {
    let found = bucket(term)
    return keys[found] == 0 ? nil : values[found]
  }

  /// Sets the value of `term` and returns the one before, or `missing`.
  @inline(__always) @discardableResult
  mutating func exchange(_ term: UInt64, _ value: Int32, missing: Int32) -> Int32 {
    if keys.count < count * 2 { grow() }
    let found = bucket(term)
    let old = keys[found] == 0 ? missing : values[found]
    if keys[found] == 0 {
      count += 1
      keys[found] = term
    }
    values[found] = value
    return old
  }

  /// Adds `step` to the value of `term`, which starts at zero.
  @inline(__always) mutating func add(_ term: UInt64, _ step: Int32) {
    if keys.count < count * 2 { grow() }
    let found = bucket(term)
    if keys[found] == 0 {
      count += 1
      keys[found] = term
    }
    values[found] &+= step
  }

  /// The value of `term`, which becomes `fresh` where it had none.
  @inline(__always) mutating func value(of term: UInt64, orNew fresh: Int32) -> Int32 {
    if keys.count < count * 2 { grow() }
    let found = bucket(term)
    if keys[found] != 0 { return values[found] }
    count += 1
    keys[found] = term
    values[found] = fresh
    return fresh
  }

  /// All terms with their values, ascending.
  var sorted: [(term: UInt64, value: Int32)] {
    var entries: [(term: UInt64, value: Int32)] = []
    entries.reserveCapacity(count)
    for (index, key) in keys.enumerated() where key != 0 { entries.append((key, values[index])) }
    entries.sort { $0.term < $1.term }
    return entries
  }

  private mutating func grow() { self = rebuilt { _ in true } }

  /// A table of the entries whose value `keeps` accepts.
  func rebuilt(_ keeps: (Int32) -> Bool) -> TermTable {
    var table = TermTable(capacity: count * 2)
    for (index, key) in keys.enumerated() where key != 0 && keeps(values[index]) {
      table.exchange(key, values[index], missing: 0)
    }
    return table
  }
}
