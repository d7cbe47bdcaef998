import SanadLanguages
import SanadModel
import SanadText

/// Everything a pack says about names.
///
/// A class, since every reader holds it.
final class NameLexicon: Sendable {
  let gazetteer: Gazetteer
  let personTitles: PersonTitleTable
  let words: NameWords
  let stopwords: PhraseTable<Void>
  let clauseWords: ClauseWords

  init(pack: LanguagePack) throws(PackError) {
    gazetteer = try Gazetteer(pack: pack)
    personTitles = try PersonTitleTable(pack: pack)
    words = try NameWords(pack: pack)
    stopwords = pack.stopwords
    clauseWords = try ClauseWords(pack: pack)
  }
}
