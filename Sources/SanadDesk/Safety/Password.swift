import CCrypt

/// Passwords kept as yescrypt by the system's libcrypt (crypt(5)).
public enum Password {
  /// Letters that a password must have. Set by reading.
  public static let countMin = 8
  /// The longest one that libcrypt takes. Given by crypt(3).
  public static let countMax = 511

  /// The hash of a password, with a salt of its own; nil where libcrypt knows no yescrypt.
  public static func hash(_ password: String) -> String? {
    var salt = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard crypt_gensalt_rn("$y$", 0, nil, 0, &salt, CRYPT_GENSALT_OUTPUT_SIZE) != nil else {
      return nil
    }
    return crypted(password, text(salt))
  }

  /// Whether `password` is the one that `hash` was made of.
  static func isRight(_ password: String, hash: String) -> Bool {
    guard password.utf8.count <= countMax, let other = crypted(password, hash) else { return false }
    return isEqual(other, hash)
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

  /// Compares without telling by its time where two texts first differ.
  private static func isEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
