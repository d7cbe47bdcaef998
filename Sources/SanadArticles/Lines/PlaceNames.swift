import SanadLanguages
import SanadText

/// The places of every pack, to tell a city from a person: `Sari Wulandari, Jakarta`.
struct PlaceNames: Sendable {
  private var places = PhraseTable<Void>()

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    for pack in languages.packs {
      let table = try pack.table("places")
      let (name, use) = (try table.column("name"), try table.column("use"))
      // A place whose name is a word or a person too tells nothing.
      for row in table.rows where row.text(use) != "word" {
        places.add(try row.word(name), (), maker: row.maker)
      }
    }
  }

  /// Whether the whole of `text` is the name of a place.
  func isPlace(_ text: String) -> Bool {
    let source = SourceText(text)
    let tokens = Tokenizer().tokens(of: source)
    guard !tokens.isEmpty, let entry = places.longestMatch(in: tokens, at: 0) else { return false }
    return entry.count == tokens.count
  }
}
