package import SanadStore

/// Why a desk does not start.
package enum DeskError: Error, Equatable, Sendable {
  /// `--auth password` before there is one.
  case noPassword
  /// Too short or too long.
  case badPassword
  /// The system's libcrypt knows no yescrypt.
  case noCrypt
  /// The port is taken, or the address is not this machine's.
  case cannotListen(String)
}

extension DeskError: CustomStringConvertible {
  /// What a person can do about it.
  package var description: String {
    switch self {
    case .noPassword: "no password yet: sanad serve --set-password --store F reads one"
    case .badPassword:
      "a password has \(Password.countMin) to \(Password.countMax) bytes"
    case .noCrypt: "the system's libcrypt makes no yescrypt"
    case .cannotListen(let why): "cannot listen: \(why)"
    }
  }

  /// sysexits.h.
  package var exitCode: Int32 {
    switch self {
    case .noPassword, .badPassword: 64
    case .noCrypt, .cannotListen: 74
    }
  }
}

extension DeskSite {
  /// - Throws: ``DeskError/noPassword``.
  package func requirePassword() throws {
    if try file.passwordHash() == nil { throw DeskError.noPassword }
  }
}

extension DeskFile {
  /// Keeps the hash of `password` in place of the one before.
  package func setPassword(_ password: String) throws {
    guard (Password.countMin...Password.countMax).contains(password.utf8.count) else {
      throw DeskError.badPassword
    }
    guard let hash = Password.hash(password) else { throw DeskError.noCrypt }
    try keepPasswordHash(hash)
  }

  /// A token that lets a program of this name read; only its digest is kept.
  package func newToken(name: String) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let token = (0..<4).map { _ in
      EntityTag.hexadecimal(UInt64.random(in: .min ... .max, using: &generator))
    }.joined()
    try keepToken(token, name: name)
    return token
  }
}
