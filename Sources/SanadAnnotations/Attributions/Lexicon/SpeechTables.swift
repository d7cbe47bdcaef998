import SanadLanguages
import SanadModel
import SanadText

/// One language's words around quotations and sources, as read.
///
/// Read from `cues`, `source-cues`, `source-nouns`, `function-words`, `pronouns` and `work-words`;
/// marks and outlets from the tables common to all languages.
struct SpeechTables: Sendable {
  private(set) var cues = PhraseTable<SpeechCue>()
  private(set) var sourceCues = PhraseTable<SourceCue>()
  private(set) var nouns = PhraseTable<SourceKind>()
  private(set) var outlets = PhraseTable<Outlet>()
  let marks: QuoteMarks
  /// Pronouns written onto a word: `nya`
  private var suffixes: [[UInt8]] = []
  /// Word to ``WordRoles``: one look-up a token tells whether any table needs asking.
  private var roleMap = FlatMap(capacity: 2_048)

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    let tokenizer = pack.tokenizer
    marks = try QuoteMarks(common)
    nouns = try Self.nouns(pack)
    cues = try Self.cues(pack)
    sourceCues = try Self.sourceCues(pack)
    let pronouns = try pack.table("pronouns")
    try addPronouns(pronouns, pack)
    try addFunctionWords(try pack.table("function-words"))
    try addOutlets(try common.table("outlets"), tokenizer)
    try mark(try pack.table("source-nouns"), column: "noun", tokenizer, .noun)
    try mark(try pack.table("cues"), column: "cue", tokenizer, .cue)
    try mark(try pack.table("source-cues"), column: "cue", tokenizer, .sourceCue)
    try mark(try pack.table("work-words"), column: "word", tokenizer, .work)
    // Days and months end a phrase even where no date was found.
    try mark(try pack.table("weekdays"), column: "word", tokenizer, .date)
    try mark(try pack.table("months"), column: "word", tokenizer, .date)
    for (hash, roles) in marks.roles { add(roles, to: hash) }
    add(.comma, to: WordHash(","))
  }

  /// What the word of this hash may do.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles {
    roleMap[hash].map { WordRoles(rawValue: $0) } ?? []
  }

  /// The bytes of a pronoun written onto the end of the word at `range`.
  func suffixLength(of text: SourceText, _ range: TextRange) -> Int? {
    let word = text.utf8[range.start..<range.end]
    return suffixes.first { $0.count < word.count && word.suffix($0.count).elementsEqual($0) }?
      .count
  }

  private mutating func add(_ roles: WordRoles, to hash: WordHash) {
    let known = roleMap[hash] ?? 0
    roleMap.update(hash, known | roles.rawValue)
  }
}

extension SpeechTables {
  private static func cues(_ pack: LanguagePack) throws(PackError) -> PhraseTable<SpeechCue> {
    let table = try pack.table("cues")
    let kind = try table.column("kind")
    let position = try table.column("position")
    let strength = try table.column("strength")
    return try PhraseTable(table, phrase: "cue", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      SpeechCue(
        kind: try row.choice(kind, of: SpeechKind.self),
        position: try row.choice(position, of: SpeechCue.Position.self),
        strength: try row.choice(strength, of: SpeechCue.Strength.self))
    }
  }

  private static func sourceCues(_ pack: LanguagePack) throws(PackError) -> PhraseTable<SourceCue> {
    let table = try pack.table("source-cues")
    let use = try table.column("use")
    return try PhraseTable(table, phrase: "cue", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      try row.choice(use, of: SourceCue.self)
    }
  }

  private static func nouns(_ pack: LanguagePack) throws(PackError) -> PhraseTable<SourceKind> {
    let table = try pack.table("source-nouns")
    let kind = try table.column("kind")
    return try PhraseTable(table, phrase: "noun", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      try row.choice(kind, of: SourceKind.self)
    }
  }

  /// Marks the first word of each row's phrase.
  private mutating func mark(
    _ table: PackTable, column: String, _ tokenizer: Tokenizer, _ roles: WordRoles
  ) throws(PackError) {
    let index = try table.column(column)
    for row in table.rows {
      let tokens = tokenizer.tokens(of: SourceText(try row.word(index)))
      if let first = tokens.first { add(roles, to: first.hash) }
    }
  }

  private mutating func addFunctionWords(_ table: PackTable) throws(PackError) {
    let (word, roles) = (try table.column("word"), try table.column("roles"))
    for row in table.rows {
      let hash = WordHash(try row.word(word))
      for name in row.list(roles) {
        guard let role = FunctionWord(rawValue: name) else {
          throw row.bad(
            .unknownChoice(
              column: "roles", text: name, choices: FunctionWord.allCases.map(\.rawValue)))
        }
        add(role.roles, to: hash)
      }
    }
  }
}

extension SpeechTables {
  private enum PronounForm: String, CaseIterable { case word, suffix }
  private enum PronounNumber: String, CaseIterable { case one, many }

  /// Adds pronouns, and for one that is written onto its cue the cues with it.
  private mutating func addPronouns(
    _ table: PackTable, _ pack: LanguagePack
  ) throws(PackError) {
    let (pronoun, form) = (try table.column("pronoun"), try table.column("form"))
    let number = try table.column("number")
    for row in table.rows {
      let word = try row.word(pronoun)
      switch try row.choice(form, of: PronounForm.self) {
      case .word:
        let isMany = try row.choice(number, of: PronounNumber.self) == .many
        add(isMany ? [.pronoun, .plural] : .pronoun, to: WordHash(word))
      case .suffix: try addSuffixed(word, pack)
      }
    }
  }

  private mutating func addSuffixed(_ suffix: String, _ pack: LanguagePack) throws(PackError) {
    let table = try pack.table("cues")
    let (cue, kind) = (try table.column("cue"), try table.column("kind"))
    let position = try table.column("position")
    for row in table.rows {
      let place = try row.choice(position, of: SpeechCue.Position.self)
      guard place == .before || place == .passive else { continue }
      let word = try row.word(cue) + suffix
      let payload = SpeechCue(
        kind: try row.choice(kind, of: SpeechKind.self), position: .alone, strength: .quote)
      cues.add(word, payload, maker: row.maker, tokenizer: pack.tokenizer)
      add(.cue, to: WordHash(word))
    }
    let sources = try pack.table("source-cues")
    let (phrase, use) = (try sources.column("cue"), try sources.column("use"))
    for row in sources.rows where try row.choice(use, of: SourceCue.self) == .names {
      let word = try row.word(phrase) + suffix
      sourceCues.add(word, .alone, maker: row.maker, tokenizer: pack.tokenizer)
      add(.sourceCue, to: WordHash(word))
    }
    suffixes.append(Array(suffix.utf8))
    try addOwnedDocuments(suffix, pack)
  }

  /// A speaker's own document: `keterangannya`.
  private mutating func addOwnedDocuments(
    _ suffix: String, _ pack: LanguagePack
  ) throws(PackError) {
    let table = try pack.table("source-nouns")
    let (noun, kind) = (try table.column("noun"), try table.column("kind"))
    for row in table.rows where try row.choice(kind, of: SourceKind.self) == .document {
      let word = try row.word(noun) + suffix
      nouns.add(word, .document, maker: row.maker, tokenizer: pack.tokenizer)
      if let first = pack.tokenizer.tokens(of: SourceText(word)).first {
        add(.noun, to: first.hash)
      }
    }
  }

  /// Names and aliases of agencies and outlets; other kinds of row are passed over.
  private mutating func addOutlets(
    _ table: PackTable, _ tokenizer: Tokenizer
  ) throws(PackError) {
    let name = try table.column("name")
    let (aliases, kind) = (try table.column("aliases"), try table.column("kind"))
    for row in table.rows {
      guard let source = SourceKind(rawValue: row.text(kind)) else { continue }
      for spelling in [try row.word(name)] + row.list(aliases) {
        outlets.add(
          spelling, Outlet(name: try row.word(name), kind: source), maker: row.maker,
          tokenizer: tokenizer)
        let tokens = tokenizer.tokens(of: SourceText(spelling))
        if let first = tokens.first { add(.outlet, to: first.hash) }
      }
    }
  }
}
