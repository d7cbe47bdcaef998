public import SanadText

/// Everything Sanad knows of one language: tables by name, and the few parts every step needs.
public struct LanguagePack: Sendable {
  /// BCP 47: `id`
  public let tag: String
  /// The language in its own words: `Bahasa Indonesia`
  public let name: String
  /// Splits the language's texts.
  public let tokenizer: Tokenizer
  /// Words too common to tell texts apart.
  public let stopwords: PhraseTable<Void>
  /// How its numbers are written.
  public let numberMarks: NumberMarks
  private let files: PackFiles

  /// How numbers are written.
  public struct NumberMarks: Sendable, Hashable {
    /// ASCII: `,` in Indonesian
    public let decimal: UInt8
    /// ASCII: `.` in Indonesian
    public let group: UInt8
  }

  /// - Throws: `PackError` naming file and line.
  public init(tag: String, files: PackFiles) throws(PackError) {
    let settings = try Settings(Self.table("settings", tag: tag, files: files))
    self.tag = tag
    self.files = files
    name = settings.name
    tokenizer = Tokenizer(clitics: settings.clitics)
    numberMarks = NumberMarks(decimal: settings.decimal, group: settings.group)
    stopwords = try PhraseTable(
      Self.table("stopwords", tag: tag, files: files), phrase: "word"
    ) { (_) throws(PackError) in }
  }

  /// The table `name`.tsv of this language; a table the pack does not have is empty.
  public func table(_ name: String) throws(PackError) -> PackTable {
    try Self.table(name, tag: tag, files: files)
  }

  /// The bytes of another file of this language, such as a trained model.
  public func bytes(_ name: String) -> [UInt8]? { files.bytes("\(tag)/\(name)") }

  static func table(_ name: String, tag: String, files: PackFiles) throws(PackError) -> PackTable {
    let file = "\(tag)/\(name).tsv"
    guard let bytes = files.bytes(file) else { return PackTable(absent: file) }
    return try PackTable(tsv: bytes, file: file)
  }
}

/// The rows of `settings.tsv`.
private struct Settings {
  var name = ""
  var clitics: [String] = []
  var decimal = UInt8(ascii: ".")
  var group = UInt8(ascii: ",")

  private enum Key: String, CaseIterable {
    case name, clitic
    case decimalMark = "decimal-mark"
    case groupMark = "group-mark"
  }

  init(_ table: PackTable) throws(PackError) {
    guard !table.columns.isEmpty else { throw .missingFile(name: table.file) }
    let (key, value) = (try table.column("key"), try table.column("value"))
    for row in table.rows {
      let text = try row.word(value)
      switch try row.choice(key, of: Key.self) {
      case .name: name = text
      case .clitic: clitics.append(text)
      case .decimalMark: decimal = text.utf8.first ?? decimal
      case .groupMark: group = text.utf8.first ?? group
      }
    }
  }
}
