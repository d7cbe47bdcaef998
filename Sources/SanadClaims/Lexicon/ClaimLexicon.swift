import SanadLanguages

/// The tables that one language brings for claims, each read once.
///
/// A class, so that the articles of a language share one.
final class ClaimLexicon: Sendable {
  let cues: ClaimCues
  let terms: TermReader
  /// Conjunctions at which a clause starts, from `clauses.tsv`.
  let clauseStarts: PhraseTable<Void>
  let functionWords: FunctionWords
  /// Words for documents and platforms, from `source-nouns.tsv`.
  let documents: WordSet
  let verbs: VerbReading
  let countStates: CountStates
  let contrasts: ContrastTable
  let codedNouns: CodedNouns
  let occasions: OccasionCues
  let arithmetic: ArithmeticCues
  let steps: StepTable
  let statusPatterns: StatusPatterns
  /// Nil for a kind that the language has no weights for.
  let statusWeights: [StatusKind: StatusWeights]
  let valueWords: ValueWords

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    cues = try ClaimCues(pack: pack)
    terms = try TermReader(pack: pack, cues: cues)
    clauseStarts = try PhraseTable(
      pack.table("clauses"), phrase: "phrase", tokenizer: pack.tokenizer
    ) { (_) throws(PackError) in }
    functionWords = try FunctionWords(pack: pack)
    documents = try DocumentNouns(pack: pack).words
    verbs = try VerbReading(pack: pack)
    countStates = try CountStates(pack: pack)
    contrasts = try ContrastTable(pack: pack, terms: terms)
    codedNouns = try CodedNouns(pack: pack)
    occasions = try OccasionCues(pack: pack)
    arithmetic = try ArithmeticCues(pack: pack)
    steps = try StepTable(pack: pack)
    statusPatterns = try StatusPatterns(pack: pack)
    var weights: [StatusKind: StatusWeights] = [:]
    for kind in StatusKind.allCases {
      weights[kind] = try StatusWeights(pack.table("\(kind.rawValue)-weights"))
    }
    statusWeights = weights
    valueWords = try ValueWords(pack: pack)
  }
}

/// The lexicons of all packs.
struct ClaimLexicons: Sendable {
  private let languages: Languages
  /// By the pack's tag.
  private let lexicons: [String: ClaimLexicon]

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    self.languages = languages
    var lexicons: [String: ClaimLexicon] = [:]
    for pack in languages.packs { lexicons[pack.tag] = try ClaimLexicon(pack: pack) }
    self.lexicons = lexicons
  }

  /// The lexicon for a language as articles name it; nil if no pack covers it.
  subscript(language: String) -> ClaimLexicon? {
    languages.pack(for: language).flatMap { lexicons[$0.tag] }
  }
}
