import CCrypto

/// Digests by OpenSSL.
package enum Digest {
  package enum Kind: Sendable { case sha1, sha256 }

  /// The bytes of the digest, over all `parts` one after another.
  package static func bytes(_ kind: Kind, of parts: [UInt8]...) -> [UInt8] {
    bytes(kind, of: parts)
  }

  static func bytes(_ kind: Kind, of parts: [[UInt8]]) -> [UInt8] {
    let digest = sanad_digest_new(kind == .sha1 ? SANAD_SHA1 : SANAD_SHA256)
    for part in parts { sanad_digest_add(digest, part, part.count) }
    var digestBytes = [UInt8](repeating: 0, count: 32)
    let count = sanad_digest_finish(digest, &digestBytes)
    return Array(digestBytes.prefix(count))
  }

  /// The digest in lower-case hex.
  package static func hex(_ kind: Kind, of parts: [UInt8]...) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes(kind, of: parts).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }

  /// `sha1:` and the digest in base 32, as web archives write it.
  static func archive(_ parts: [[UInt8]]) -> String {
    "sha1:" + base32(bytes(.sha1, of: parts))
  }

  /// Base 32 (RFC 4648) of whole groups of five bytes, which a SHA-1 is.
  private static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 5) {
      let group = bytes[start..<min(start + 5, bytes.count)].reduce(0 as UInt64) {
        $0 << 8 | UInt64($1)
      }
      text += (0..<8).map { letters[Int(group >> UInt64(35 - 5 * $0) & 31)] }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
