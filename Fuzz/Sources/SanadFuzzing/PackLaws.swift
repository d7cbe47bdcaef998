import SanadLanguages
import SanadText

/// Tables of packs.
enum PackLaws {
  /// A phrase that is found ends within the text; an error says what is wrong.
  static func read(_ bytes: [UInt8]) throws {
    do {
      let table = try PackTable(tsv: bytes, file: "id/fuzz.tsv")
      guard let column = table.columns.first else { return }
      let phrases = try PhraseTable<Void>(table, phrase: column) { (_) throws(PackError) in }
      let text = SourceText(repairing: bytes)
      let tokens = Tokenizer().tokens(of: text)
      var isWithin = true
      phrases.forEach(in: tokens.indices, of: tokens) { entry, index in
        if tokens.count < index + (entry?.count ?? 1) { isWithin = false }
      }
      try need(isWithin, "a phrase ends within the text")
    } catch let error as PackError {
      try need(!error.description.isEmpty, "an error says what is wrong")
    }
  }
}
