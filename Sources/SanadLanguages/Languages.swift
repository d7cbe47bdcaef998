public import SanadText

/// The packs at hand, and the choice of the one for a text.
public struct Languages: Sendable {
  /// Sorted by tag, Indonesian first where it is there.
  public let packs: [LanguagePack]
  /// Tables that hold for every language: outlets, owners.
  public let common: CommonTables

  /// Tokens looked at to detect a language. Set by reading.
  static let detectionTokenMax = 400
  /// Share of stop words among words below which no language is detected: news has 0.3 to 0.5. Set by reading.
  static let stopwordShareMin = 0.08

  /// - Throws: `PackError` naming file and line.
  public init(files: PackFiles = .embedded, preferred: String = "id") throws(PackError) {
    var packs: [LanguagePack] = []
    for tag in files.tags { packs.append(try LanguagePack(tag: tag, files: files)) }
    self.packs = packs.filter { $0.tag == preferred } + packs.filter { $0.tag != preferred }
    common = CommonTables(files: files)
  }

  /// The pack for a BCP 47 tag, by its first subtag; the preferred one for an unknown tag.
  public func pack(for tag: String) -> LanguagePack? {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return packs.first { $0.tag == primary } ?? packs.first
  }

  /// The tag of the language whose stop words are most frequent; `und` where none is.
  public func language(of text: SourceText) -> String {
    var best = (tag: "und", share: Self.stopwordShareMin)
    for pack in packs {
      let words = pack.tokenizer.tokens(of: text).lazy.filter { $0.kind == .word }
        .prefix(Self.detectionTokenMax)
      let tokens = Array(words)
      guard !tokens.isEmpty else { continue }
      let hits = tokens.indices.count { pack.stopwords.matches(in: tokens, at: $0) }
      let share = Double(hits) / Double(tokens.count)
      if best.share < share { best = (pack.tag, share) }
    }
    return best.tag
  }
}

/// Tables under `common/`.
public struct CommonTables: Sendable {
  private let files: PackFiles

  init(files: PackFiles) { self.files = files }

  /// The table `name`, such as `outlets.tsv`; an empty one where no file has the name.
  ///
  /// - Throws: ``PackError`` naming file and line.
  public func table(_ name: String) throws(PackError) -> PackTable {
    try LanguagePack.table(name, tag: "common", files: files)
  }

  /// The bytes of another file, such as a template.
  public func bytes(_ name: String) -> [UInt8]? { files.bytes("common/\(name)") }
}
