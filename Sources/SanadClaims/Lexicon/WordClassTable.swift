import SanadLanguages
import SanadText

/// Classes of words, as a table names them; a bit for each.
struct WordClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  /// The most classes of one language. Given by the set's width in bits.
  static let countMax = 128
}

/// A word of a sentence and the classes that it belongs to.
struct ClassedWord: Hashable, Sendable {
  /// Index of its token.
  let token: Int
  let classes: WordClasses
}

/// Words of one language by classes that rules name, from a table of the columns `class` (one or several, parted by
/// `|`) and `word`.
struct WordClassTable: Sendable {
  /// Letters that follow a row that ends in `*` at least. Set by reading.
  static let openLetterCountMin = 4

  /// By name, each with its bit.
  private(set) var classes: [String: WordClasses] = [:]
  private var phrases = PhraseTable<WordClasses>()
  private var openings: [Opening] = []

  /// The first letters of words of a class.
  private struct Opening: Sendable {
    let letters: [UInt8]
    let classes: WordClasses
  }

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, table name: String) throws(PackError) {
    let table = try pack.table(name)
    let (group, word) = (try table.column("class"), try table.column("word"))
    var rows: [(phrase: String, row: PackRow)] = []
    var merged: [String: WordClasses] = [:]
    for row in table.rows {
      let phrase = try row.word(word)
      _ = try row.word(group)
      var classes: WordClasses = []
      for name in row.list(group) { classes.formUnion(try add(name, row)) }
      if phrase.hasSuffix("*") {
        openings.append(Opening(letters: Array(phrase.dropLast().utf8), classes: classes))
      } else {
        if merged[phrase] == nil { rows.append((phrase, row)) }
        merged[phrase, default: []].formUnion(classes)
      }
    }
    for (phrase, row) in rows {
      phrases.add(phrase, merged[phrase] ?? [], maker: row.maker, tokenizer: pack.tokenizer)
    }
  }

  /// The bit of the class `name`.
  private mutating func add(_ name: String, _ row: PackRow) throws(PackError) -> WordClasses {
    if let known = classes[name] { return known }
    guard classes.count < WordClasses.countMax else { throw row.bad(.repeatedKey(name)) }
    let classes = WordClasses(rawValue: 1 << UInt128(self.classes.count))
    self.classes[name] = classes
    return classes
  }

  /// The words and numbers among the tokens `range`, each with its classes.
  ///
  /// A phrase has its classes at its first word; each of its words has its own as well.
  func words(_ range: Range<Int>, _ tokens: [Token], _ text: SourceText) -> [ClassedWord] {
    range.compactMap { index in
      guard tokens[index].kind == .word || tokens[index].kind == .number else { return nil }
      return ClassedWord(
        token: index, classes: classes(at: index, limit: range.upperBound, tokens, text))
    }
  }

  private func classes(
    at index: Int, limit: Int, _ tokens: [Token], _ text: SourceText
  ) -> WordClasses {
    var found: WordClasses = []
    if let entry = phrases.longestMatch(in: tokens, at: index, limit: limit) {
      found = entry.payload
      if 1 < entry.count, let word = phrases.longestMatch(in: tokens, at: index, limit: index + 1) {
        found.formUnion(word.payload)
      }
    }
    for opening in openings where opens(tokens[index], with: opening.letters, text) {
      found.formUnion(opening.classes)
    }
    return found
  }

  private func opens(_ token: Token, with letters: [UInt8], _ text: SourceText) -> Bool {
    guard token.kind == .word, letters.count + Self.openLetterCountMin <= token.count else {
      return false
    }
    let start = Int(token.start)
    return letters.indices.allSatisfy {
      ByteClass.lowercased(text.utf8[start + $0]) == letters[$0]
    }
  }
}
