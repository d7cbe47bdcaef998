public import SanadText

/// The prefixes that verbs of a language begin with: they recognise most verbs without a list.
public struct VerbStarts: Sendable {
  @usableFromInline let starts: [[UInt8]]
  @usableFromInline let passives: [[UInt8]]

  private enum Voice: String, CaseIterable {
    case active = ""
    case passive
  }

  /// Reads `verb-starts.tsv`.
  /// - Throws: `PackError` naming file and line.
  public init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("verb-starts")
    starts = table.rows.map { Array($0.text(0).utf8) }
    guard !starts.isEmpty else {
      passives = []
      return
    }
    let voice = try table.column("voice")
    var passives: [[UInt8]] = []
    for row in table.rows where try row.choice(voice, of: Voice.self) == .passive {
      passives.append(Array(row.text(0).utf8))
    }
    self.passives = passives
  }

  /// Whether the token begins with a prefix of passive verbs.
  @inlinable
  public func isPassive(_ token: Token, in utf8: [UInt8]) -> Bool {
    let word = utf8[Int(token.start)..<Int(token.end)]
    return passives.contains { word.starts(with: $0) }
  }

  /// Whether the language has no such prefixes.
  public var isEmpty: Bool { starts.isEmpty }

  /// Whether the token begins with a prefix of verbs and has at least `tail` bytes more.
  @inlinable
  public func begin(_ token: Token, in utf8: [UInt8], tail: Int = 1) -> Bool {
    let word = utf8[Int(token.start)..<Int(token.end)]
    return starts.contains { $0.count + tail <= word.count && word.starts(with: $0) }
  }
}
