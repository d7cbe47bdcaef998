/// The forms of words in every language of the packs: `drone`, `drones`; `mundur`, `mengundurkan`.
public struct WordForms: Sendable {
  private let stemmers: [Stemmer]

  /// - Throws: `PackError` naming file and line.
  public init(_ languages: Languages) throws(PackError) {
    var stemmers: [Stemmer] = []
    for pack in languages.packs { stemmers.append(try Stemmer(pack)) }
    self.stemmers = stemmers
  }

  /// Other forms of each word, by the word in small letters; many are no words.
  public func all(of words: [String]) -> [String: [String]] {
    let forms = words.map { word in
      (word.lowercased(), stemmers.flatMap { $0.forms(of: word) })
    }
    return Dictionary(forms) { first, _ in first }
  }
}
