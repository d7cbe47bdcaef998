import Testing

@testable import SanadText

/// Every code point above ASCII.
private let scalars = (0x80...0x1_FFFF).compactMap { Unicode.Scalar(UInt32($0)) }

@Test func `letters of whole blocks are letters in Unicode's tables`() {
  let wrong = scalars.filter {
    ByteClass.of(scalar: $0) == .letter && !$0.properties.isAlphabetic
  }
  #expect(wrong.isEmpty)
}

@Test func `a letter outside ASCII is a capital where Unicode says so`() {
  let wrong = scalars.filter {
    ByteClass.of(scalar: $0) == .letter && ByteClass.isCapital($0) != $0.properties.isUppercase
  }
  #expect(wrong.isEmpty)
}

@Test func `a letter hashes as its lower case does`() {
  let wrong = scalars.filter {
    let lower = $0.properties.lowercaseMapping
    guard ByteClass.of(scalar: $0) == .letter, $0.value != 0x2BC, lower.unicodeScalars.count == 1,
      let small = lower.unicodeScalars.first
    else { return false }
    var (one, other) = (WordHasher(), WordHasher())
    one.add(scalar: $0)
    if small.isASCII { other.add(ascii: UInt8(small.value)) } else { other.add(scalar: small) }
    return one.hash != other.hash
  }
  #expect(wrong.isEmpty)
}
