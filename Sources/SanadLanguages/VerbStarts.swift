public import SanadText

/// How verbs of a language begin: tells most of them without a list.
public struct VerbStarts: Sendable {
  @usableFromInline let starts: [[UInt8]]

  /// Reads `verb-starts.tsv`.
  /// - Throws: `PackError` naming file and line.
  public init(pack: LanguagePack) throws(PackError) {
    starts = try pack.table("verb-starts").rows.map { Array($0.text(0).utf8) }
  }

  /// Whether the language says nothing of how its verbs begin.
  public var isEmpty: Bool { starts.isEmpty }

  /// Whether the token begins as verbs do, with at least `tail` bytes more.
  @inlinable
  public func begin(_ token: Token, in utf8: [UInt8], tail: Int = 1) -> Bool {
    let word = utf8[Int(token.start)..<Int(token.end)]
    return starts.contains { $0.count + tail <= word.count && word.starts(with: $0) }
  }
}
