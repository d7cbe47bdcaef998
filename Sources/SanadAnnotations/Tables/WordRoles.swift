/// The roles of a word in the syntax around a source; a word may have several.
struct WordRoles: OptionSet, Hashable, Sendable {
  let rawValue: Int32

  /// May come between a subject and its verb: `juga`
  static let adverb = WordRoles(rawValue: 1 << 0)
  static let negation = WordRoles(rawValue: 1 << 1)
  /// Joins words within a name or an office: `and`, `for`
  static let join = WordRoles(rawValue: 1 << 2)
  /// May start a phrase: `para`
  static let determiner = WordRoles(rawValue: 1 << 3)
  static let relative = WordRoles(rawValue: 1 << 4)
  /// May end a phrase: `tersebut`
  static let demonstrative = WordRoles(rawValue: 1 << 5)
  /// Opens what is said: `bahwa`
  static let complement = WordRoles(rawValue: 1 << 6)
  /// Ends a phrase: prepositions, conjunctions, words of time.
  static let phraseEnd = WordRoles(rawValue: 1 << 7)
  /// Comes before the agent of a passive: `oleh`
  static let agent = WordRoles(rawValue: 1 << 8)
  static let pronoun = WordRoles(rawValue: 1 << 9)
  /// Starts a noun that heads sources.
  static let noun = WordRoles(rawValue: 1 << 10)
  /// Starts a ``SpeechCue``.
  static let cue = WordRoles(rawValue: 1 << 11)
  /// Starts a ``SourceCue``.
  static let sourceCue = WordRoles(rawValue: 1 << 12)
  /// Starts the name of a known outlet or agency.
  static let outlet = WordRoles(rawValue: 1 << 13)
  /// Comes before a title, a slogan or a term in quotation marks.
  static let work = WordRoles(rawValue: 1 << 14)
  /// Is part of a name mention, or is written with a capital within a sentence.
  static let name = WordRoles(rawValue: 1 << 15)
  /// Is part of a date mention.
  static let date = WordRoles(rawValue: 1 << 16)
  /// A double quotation mark.
  static let doubleQuote = WordRoles(rawValue: 1 << 17)
  /// A single quotation mark or an apostrophe.
  static let singleQuote = WordRoles(rawValue: 1 << 18)
  static let comma = WordRoles(rawValue: 1 << 19)
  /// Takes an object, which is no subject: `dengan`
  static let preposition = WordRoles(rawValue: 1 << 20)
  /// Opens another clause: `karena`
  static let clause = WordRoles(rawValue: 1 << 21)
  /// Starts the words that open a plan's condition.
  static let condition = WordRoles(rawValue: 1 << 22)
  /// A preposition that may open a clause with a subject: `dengan` after a comma.
  static let opening = WordRoles(rawValue: 1 << 23)
  /// A pronoun for more than one: `they`
  static let plural = WordRoles(rawValue: 1 << 24)
  /// A demonstrative that refers back: `tersebut`
  static let pointer = WordRoles(rawValue: 1 << 26)
  /// Opens the reported words as a content clause: `bahwa`
  static let content = WordRoles(rawValue: 1 << 27)
  /// Leads to a source in a line of its own: `From Chairwoman Rina Astuti:`
  static let sourceLead = WordRoles(rawValue: 1 << 28)
  /// What a law that follows has done to another: `amended in`
  static let amending = WordRoles(rawValue: 1 << 29)
  /// A joining word between equals: `and`
  static let coordinator = WordRoles(rawValue: 1 << 25)

  /// A quotation mark of any kind.
  static let quoteMark: WordRoles = [.doubleQuote, .singleQuote]
}

/// The roles a pack's `function-words.tsv` may give.
enum FunctionWord: String, Sendable, CaseIterable {
  case adverb, negation, join, determiner, relative, demonstrative, complement, stop, agent
  case preposition, clause, opening, coordinator, pointer, content, lead

  var roles: WordRoles {
    switch self {
    case .adverb: .adverb
    case .negation: .negation
    case .join: .join
    case .determiner: .determiner
    case .relative: .relative
    case .demonstrative: .demonstrative
    case .complement: .complement
    case .stop: .phraseEnd
    case .agent: .agent
    case .preposition: [.preposition, .phraseEnd]
    case .clause: .clause
    case .opening: .opening
    case .coordinator: .coordinator
    case .pointer: .pointer
    case .content: .content
    case .lead: .sourceLead
    }
  }
}
