import SanadLanguages
import SanadModel
import SanadText

/// One language's words around quotations and sources.
///
/// A class, since every reader of a phrase holds it: a copy of the tables is a dozen references.
final class SpeechLexicon: Sendable {
  let tables: SpeechTables

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    tables = try SpeechTables(pack: pack, common: common)
  }

  /// The roles of the word of this hash.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles { tables.roles(of: hash) }

  /// The bytes of a pronoun suffixed to the word at `range`.
  func suffixLength(of text: SourceText, _ range: TextRange) -> Int? {
    tables.suffixLength(of: text, range)
  }
}
