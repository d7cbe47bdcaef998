import CCrypt
import SanadStore

/// Passwords kept as yescrypt by the system's libcrypt (crypt(5)).
package enum Password {
  /// Letters that a password must have. Set by reading.
  package static let countMin = 8
  /// The longest one that libcrypt takes. Given by crypt(3).
  package static let countMax = 511

  /// The hash of a password, with a salt of its own; nil where libcrypt knows no yescrypt.
  package static func hash(_ password: String) -> String? {
    var salt = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard crypt_gensalt_rn("$y$", 0, nil, 0, &salt, CRYPT_GENSALT_OUTPUT_SIZE) != nil else {
      return nil
    }
    return crypted(password, text(salt))
  }

  /// Whether `password` is the one that `hash` was made of.
  static func isRight(_ password: String, hash: String) -> Bool {
    guard password.utf8.count <= countMax, let other = crypted(password, hash) else { return false }
    return HMAC.isEqual(other, hash)
  }

  private static func crypted(_ password: String, _ setting: String) -> String? {
    // The structure of crypt_r has 32 KB: it is no guest of the stack.
    let data = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
    defer { data.deallocate() }
    data.initialize(to: crypt_data())
    guard let result = crypt_r(password, setting, data) else { return nil }
    let text = String(cString: result)
    // A hash that begins with a star is crypt's word for failure.
    return text.hasPrefix("*") ? nil : text
  }

  private static func text(_ characters: [CChar]) -> String {
    String(
      decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
