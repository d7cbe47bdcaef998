import CCrypto

/// The SHA-256 digest (FIPS 180-4) by OpenSSL: pages, packs and rows are known by it.
package enum SHA256 {
  /// Bytes of a digest. Given by FIPS 180-4.
  static let byteCount = 32

  /// The 32 bytes of the digest.
  ///
  /// - Complexity: O(*n*) in bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    checked { sanad_sha256(bytes, bytes.count, $0) }
  }

  /// The keyed digest (RFC 2104) of `message`.
  static func keyed(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    checked { sanad_hmac_sha256(key, key.count, message, message.count, $0) }
  }

  /// What `make` writes.
  private static func checked(_ make: (UnsafeMutablePointer<UInt8>?) -> Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      // It fails for want of memory alone; a digest that is none would be taken for the bytes of another page.
      precondition(make(buffer.baseAddress) == 1, "no memory for a digest")
      count = byteCount
    }
  }

  /// The digest in hexadecimal digits.
  package static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// The SHA-256 digest of bytes that come in pieces, such as those of a file that is being written.
public struct ContentDigest: ~Copyable {
  private let context: OpaquePointer?

  /// The digest of no bytes.
  public init() { context = sanad_digest_new(SANAD_SHA256) }

  deinit { sanad_digest_free(context) }

  /// Goes on with `bytes`.
  ///
  /// - Complexity: O(*n*) in `bytes`.
  public mutating func add(_ bytes: [UInt8]) { sanad_digest_add(context, bytes, bytes.count) }

  /// The digest of all bytes so far, in hexadecimal digits.
  public var hexadecimal: String {
    var digest = [UInt8](repeating: 0, count: SHA256.byteCount)
    let count = sanad_digest_finish(sanad_digest_copy(context), &digest)
    precondition(count == SHA256.byteCount, "no memory for a digest")
    return SHA256.hexadecimal(digest)
  }
}
