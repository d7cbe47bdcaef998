/// The hash function FNV-1a of 64 bits (Fowler, Noll and Vo), over bytes that come one by one.
///
/// The same on every machine and in every run, unlike `Hasher`: hashes that are stored or sorted by are
/// made with it. Its callers are many and small, so its functions are inlined into their modules.
package struct FNV1a: Sendable {
  /// Where a hash starts, and what each step multiplies with. Given by FNV-1a.
  @usableFromInline static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  @usableFromInline static let prime: UInt64 = 0x100_0000_01B3

  @usableFromInline var state: UInt64

  /// The hash of no bytes.
  @inlinable package init() { state = Self.offsetBasis }

  /// The hash of `bytes`.
  @inlinable package init(_ bytes: some Sequence<UInt8>) {
    self.init()
    add(bytes)
  }

  @inlinable package mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* Self.prime
  }

  @inlinable package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The hash of the bytes added so far, as FNV-1a defines it.
  @inlinable package var value: UInt64 { state }

  /// ``value`` with its bits spread: FNV-1a alone leaves the high bits of short words alike.
  @inlinable package var mixed: UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed &*= 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed
  }
}
