import SanadLanguages
import SanadText

/// Words of `contrasts.tsv` that exclude each other: values that are not numbers, such as roles in a case.
///
/// Rows of one `contrast` are alternatives; two of them are said of the same thing by at most one true report.
struct ContrastTable: Sendable {
  enum Course: String, CaseIterable, Sendable {
    /// Two values cannot both be true of one day.
    case fixed
    /// The later report brings the account up to date.
    case changing
    /// A use of the word that gives no value.
    case open
  }

  struct Entry: Hashable, Sendable {
    /// The alternatives it belongs to.
    let contrast: WordHash
    let value: WordHash
    let course: Course
    /// Whether both sentences must name the same.
    let needsNames: Bool
  }

  /// The contrast of hours of the day, whose values are no words.
  static let hour = WordHash("hour")

  let phrases: PhraseTable<Entry>
  /// By contrast, the terms of which one must stand close to the words.
  private let near: [WordHash: Set<WordHash>]

  /// - Throws: `PackError` for a bad row, and for a word in two rows.
  init(pack: LanguagePack, terms: TermReader) throws(PackError) {
    let table = try pack.table("contrasts")
    var phrases = PhraseTable<Entry>()
    var near: [WordHash: Set<WordHash>] = [:]
    var seen: Set<String> = []
    let (words, beside) = (try table.column("words"), try table.column("near"))
    for row in table.rows {
      let entry = try Self.entry(row, table)
      for word in row.list(words) {
        guard seen.insert(word).inserted else { throw row.bad(.repeatedKey(word)) }
        phrases.add(word, entry, maker: row.maker, tokenizer: pack.tokenizer)
      }
      near[entry.contrast, default: []].formUnion(row.list(beside).map { terms.hash(of: $0) })
    }
    self.phrases = phrases
    self.near = near
  }

  private static func entry(_ row: PackRow, _ table: PackTable) throws(PackError) -> Entry {
    Entry(
      contrast: WordHash(try row.word(try table.column("contrast"))),
      value: WordHash(try row.word(try table.column("value"))),
      course: try row.choice(try table.column("course"), of: Course.self),
      needsNames: !row.text(try table.column("names")).isEmpty)
  }

  /// The terms of which one must stand close to the words of `contrast`; empty if none need to.
  func near(_ contrast: WordHash) -> Set<WordHash> { near[contrast] ?? [] }
}
