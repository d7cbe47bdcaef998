import SanadLanguages
import SanadModel
import SanadText

/// Single words at the borders of names, which show where one begins, where it ends and its type.
///
/// A class, since every finder of names holds it.
final class NameWords: Sendable {
  enum Use: String, Sendable, CaseIterable {
    /// First word of a name of the type: `Universitas`.
    case first
    /// Last word of a name of the type: `University`.
    case last
    /// Joins two parts of a name: `bin`, `of`.
    case particle
    /// Joins two parts of an organization's name: `and`.
    case conjunction
    /// Comes before a place or a work: `di`, `film`.
    case before
    /// Says what an organization or place is, and may be left out: `PT`, `Kabupaten`.
    case designator
    /// Written with a capital and no name: `Senin`.
    case none
    /// Comes after an age: `35 tahun`.
    case age
    /// Opens a sentence before a name that it is no part of: `Lanjut`.
    case opening
    /// Written with a full stop within a name: `Sen.`, `Jr.`
    case dotted
    /// A word of the calendar that is a given name too: `April`.
    case given
  }

  /// One row of the table; a word may have several.
  struct Entry: Sendable {
    let use: Use
    let type: NameType?
    let maker: Maker
  }

  private let index: FlatMap
  private let entries: [[Entry]]
  /// The uses of each word, a bit each: most words asked for have not the use asked for.
  private let uses: [UInt16]

  /// Reads `name-words.tsv`: columns `word`, `use` and `type`.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("name-words")
    let (word, use) = (try table.column("word"), try table.column("use"))
    let type = try table.column("type")
    var index = FlatMap(capacity: 512)
    var entries: [[Entry]] = []
    for row in table.rows {
      let entry = Entry(
        use: try row.choice(use, of: Use.self),
        type: row.text(type).isEmpty ? nil : try row.choice(type, of: NameType.self),
        maker: row.maker)
      let hash = WordHash(try row.word(word))
      if let at = index[hash] {
        entries[Int(at)].append(entry)
      } else {
        index.update(hash, Int32(entries.count))
        entries.append([entry])
      }
    }
    self.index = index
    self.entries = entries
    uses = entries.map { $0.reduce(0) { $0 | $1.use.bit } }
  }

  /// Whether the word has the given use.
  func has(_ hash: WordHash, _ use: Use) -> Bool {
    guard let at = index[hash] else { return false }
    return uses[Int(at)] & use.bit != 0
  }

  /// What the word says in the given use.
  func entry(_ hash: WordHash, _ use: Use) -> Entry? {
    guard let at = index[hash], uses[Int(at)] & use.bit != 0 else { return nil }
    return entries[Int(at)].first { $0.use == use }
  }
}

extension NameWords.Use {
  fileprivate var bit: UInt16 {
    switch self {
    case .first: 1
    case .last: 2
    case .particle: 4
    case .conjunction: 8
    case .before: 16
    case .designator: 32
    case .none: 64
    case .age: 128
    case .opening: 256
    case .dotted: 512
    case .given: 1024
    }
  }
}
