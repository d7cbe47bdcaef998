import SanadLanguages
import SanadModel
import SanadText

/// An outlet or an agency by the name readers know.
struct Outlet: Hashable, Sendable {
  let name: String
  let kind: SourceKind
}

/// A noun that heads sources, and whom it may name.
struct SourceHead: Hashable, Sendable {
  /// What is true of whom a noun names, beyond its kind.
  enum Trait: String, Sendable, CaseIterable {
    /// No single person.
    case body
    /// Anyone: `pria`
    case human
    /// One whose name is kept back: `pejabat anonim`
    case anonymous
    /// One who stands for another or is kin: `juru bicara`
    case relation
    /// One whom such stand for: `presiden`
    case office
  }

  let kind: SourceKind
  let traits: Set<Trait>

  /// Whether it names one person.
  var isPerson: Bool {
    switch kind {
    case .official, .expert, .unnamed: !traits.contains(.body)
    case .agency, .outlet, .document: false
    }
  }
}

/// One language's words around quotations and sources, as read.
///
/// Read from `cues`, `source-cues`, `source-nouns`, `function-words`, `pronouns`, `work-words` and
/// `amendments`;
/// marks and outlets from the tables common to all languages.
struct SpeechTables: Sendable {
  private(set) var cues = PhraseTable<SpeechCue>()
  private(set) var sourceCues = PhraseTable<SourceCue>()
  private(set) var nouns = PhraseTable<SourceHead>()
  private(set) var outlets = PhraseTable<Outlet>()
  let marks: QuoteMarks
  /// Suffixed pronouns: `nya`
  private var suffixes: [[UInt8]] = []
  private var roleMap = WordRoleMap(capacity: 2_048)

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    let tokenizer = pack.tokenizer
    marks = try QuoteMarks(common)
    nouns = try Self.nouns(pack)
    cues = try Self.cues(pack)
    sourceCues = try Self.sourceCues(pack)
    let pronouns = try pack.table("pronouns")
    try addPronouns(pronouns, pack)
    try roleMap.addFunctionWords(pack)
    try addOutlets(try common.table("outlets"), tokenizer)
    try roleMap.add(.noun, toFirstOf: "noun", of: pack.table("source-nouns"), tokenizer)
    try roleMap.add(.cue, toFirstOf: "cue", of: pack.table("cues"), tokenizer)
    try roleMap.add(.sourceCue, toFirstOf: "cue", of: pack.table("source-cues"), tokenizer)
    try roleMap.add(.work, toFirstOf: "word", of: pack.table("work-words"), tokenizer)
    try roleMap.add(.amending, toFirstOf: "word", of: pack.table("amendments"), tokenizer)
    try roleMap.add(.condition, toFirstOf: "phrase", of: pack.table("conditions"), tokenizer)
    // Days and months end a phrase even where no date was found.
    try roleMap.add(.date, toFirstOf: "word", of: pack.table("weekdays"), tokenizer)
    try roleMap.add(.date, toFirstOf: "word", of: pack.table("months"), tokenizer)
    for (hash, roles) in marks.roles { roleMap.add(roles, to: hash) }
    roleMap.add(.comma, to: WordHash(","))
  }

  /// The roles of the word of this hash.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles {
    roleMap.roles(of: hash)
  }

  /// The bytes of a pronoun suffixed to the word at `range`.
  func suffixLength(of text: SourceText, _ range: TextRange) -> Int? {
    let word = text.utf8[range.start..<range.end]
    return suffixes.first { $0.count < word.count && word.suffix($0.count).elementsEqual($0) }?
      .count
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

  private static func nouns(_ pack: LanguagePack) throws(PackError) -> PhraseTable<SourceHead> {
    let table = try pack.table("source-nouns")
    let (kind, who) = (try table.column("kind"), try table.column("who"))
    return try PhraseTable(table, phrase: "noun", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      var traits: Set<SourceHead.Trait> = []
      for name in row.list(who) {
        guard let trait = SourceHead.Trait(rawValue: name) else {
          throw row.bad(
            .unknownChoice(
              column: "who", text: name, choices: SourceHead.Trait.allCases.map(\.rawValue)))
        }
        traits.insert(trait)
      }
      return SourceHead(kind: try row.choice(kind, of: SourceKind.self), traits: traits)
    }
  }
}

extension SpeechTables {
  private enum PronounForm: String, CaseIterable { case word, suffix }
  private enum PronounNumber: String, CaseIterable { case one, many }

  /// Adds pronouns, and for a suffixed one every cue with the suffix.
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
        roleMap.add(isMany ? [.pronoun, .plural] : .pronoun, to: WordHash(word))
      case .suffix: try addSuffixed(word, pack)
      }
    }
  }

  private mutating func addSuffixed(_ suffix: String, _ pack: LanguagePack) throws(PackError) {
    let table = try pack.table("cues")
    let (cue, kind) = (try table.column("cue"), try table.column("kind"))
    let position = try table.column("position")
    for row in table.rows {
      let side = try row.choice(position, of: SpeechCue.Position.self)
      guard side == .before || side == .passive else { continue }
      let word = try row.word(cue) + suffix
      let payload = SpeechCue(
        kind: try row.choice(kind, of: SpeechKind.self), position: .alone, strength: .quote)
      cues.add(word, payload, maker: row.maker, tokenizer: pack.tokenizer)
      roleMap.add(.cue, to: WordHash(word))
    }
    let sources = try pack.table("source-cues")
    let (phrase, use) = (try sources.column("cue"), try sources.column("use"))
    for row in sources.rows where try row.choice(use, of: SourceCue.self) == .names {
      let word = try row.word(phrase) + suffix
      sourceCues.add(word, .alone, maker: row.maker, tokenizer: pack.tokenizer)
      roleMap.add(.sourceCue, to: WordHash(word))
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
      nouns.add(
        word, SourceHead(kind: .document, traits: []), maker: row.maker,
        tokenizer: pack.tokenizer)
      roleMap.add(.noun, toFirstOf: word, pack.tokenizer)
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
        roleMap.add(.outlet, toFirstOf: spelling, tokenizer)
      }
    }
  }
}
