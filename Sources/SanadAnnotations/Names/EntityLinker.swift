import SanadModel
import SanadText

/// Links the names of one article to entities: one entity for all spellings of one thing.
struct EntityLinker {
  /// A name in one of the fields.
  struct Mention {
    let field: Int
    let span: NameSpan
    var form: Int
  }

  /// The article's entities, and the names of each field that point to them.
  struct Linked {
    var names: [[NameMention]]
    var entities: [Entity]
  }

  /// The most spellings compared with each other in one article; each further one is an entity of its own.
  /// Set by reading.
  static let comparedFormMax = 400

  let lexicon: NameLexicon
  /// Whether `Komisi Pemilihan Umum (KPU)` is one mention, as news introduces an organization, or two.
  let joinsBrackets: Bool
  private(set) var fields: [NameField] = []
  private(set) var mentions: [Mention] = []
  private(set) var forms: [NameForm] = []
  private var formIndex = FlatMap(capacity: 128)
  /// The forms, joined where they are spellings of one name.
  var sets = DisjointSets()

  init(lexicon: NameLexicon, joinsBrackets: Bool = true) {
    self.lexicon = lexicon
    self.joinsBrackets = joinsBrackets
  }

  /// Takes the names of the next field; fields are numbered in the order they come.
  mutating func add(_ spans: [NameSpan], of field: NameField) {
    fields.append(field)
    for span in spans {
      let words = Self.words(of: span, in: field.tokens)
      guard !words.isEmpty else { continue }
      let form = formNumber(words, span, field)
      forms[form].add(mention: mentions.count, as: span.type)
      mentions.append(Mention(field: fields.count - 1, span: span, form: form))
    }
  }

  /// The number of the form with exactly these words.
  func form(of words: [WordHash]) -> Int? { formIndex[Self.key(words)].map(Int.init) }

  private static func words(of span: NameSpan, in tokens: [Token]) -> [WordHash] {
    var words: [WordHash] = []
    words.reserveCapacity(span.tokens.count)
    for index in span.tokens where tokens[index].kind == .word || tokens[index].kind == .number {
      words.append(tokens[index].hash)
    }
    return words
  }

  private static func key(_ words: [WordHash]) -> WordHash {
    words.dropFirst().reduce(words.first ?? .none) { $0.joined(with: $1) }
  }

  /// `text` with a plain space for every stretch of white space.
  private static func oneLine(_ text: String) -> String {
    var (isPlain, last) = (true, UInt8(0))
    for byte in text.utf8 {
      if byte < 0x20 || 0x80 <= byte || byte == 0x20 && last == 0x20 { isPlain = false }
      last = byte
    }
    return isPlain
      ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of an organization or place without those that only say what it is: `PT`, `Tbk`,
  /// `Kabupaten`.
  private static func stem(
    _ words: [WordHash], _ type: NameType, _ lexicon: NameLexicon
  ) -> [WordHash] {
    guard type == .organization || type == .place else { return words }
    let stem = words.filter { lexicon.words.entry($0, .designator)?.type != type }
    return stem.isEmpty ? words : stem
  }

  private mutating func formNumber(
    _ words: [WordHash], _ span: NameSpan, _ field: NameField
  ) -> Int {
    let key = Self.key(words)
    if let known = formIndex[key] { return Int(known) }
    let range = span.range(in: field.tokens)
    let known = lexicon.gazetteer.match(
      in: field.tokens, at: span.tokens.lowerBound, limit: span.tokens.upperBound)
    let isWhole = known?.count == span.tokens.count
    forms.append(
      NameForm(
        words: words, text: Self.oneLine(field.text[range]),
        stem: Self.stem(words, span.type, lexicon),
        identity: isWhole ? known?.known.identity : nil))
    sets.append()
    formIndex.update(key, Int32(forms.count - 1))
    return forms.count - 1
  }
}

extension EntityLinker {
  /// Joins the forms and names the entities, in order of first mention.
  mutating func linked() -> Linked {
    joinIdentities()
    joinAbbreviations()
    joinStems()
    joinInitials()
    joinSpellings()
    joinShortForms()
    joinNicknames()
    let numbers = entityNumbers()
    let entities = entities(numbers)
    return Linked(names: names(numbers, entities), entities: entities)
  }

  mutating func join(_ left: Int, _ right: Int) { sets.join(left, right) }

  /// `Korut` and `Korea Utara`: names the gazetteer says are one.
  private mutating func joinIdentities() {
    var seen = FlatMap()
    for form in forms.indices {
      guard let identity = forms[form].identity else { continue }
      if let other = seen[identity] {
        join(Int(other), form)
      } else {
        seen.update(identity, Int32(form))
      }
    }
  }

  /// `Kantor Berita Pusat Korea (KCNA)`: a name, an opening bracket, its short form.
  private mutating func joinAbbreviations() {
    for index in mentions.indices where isBracketed(index) {
      let (long, short) = (mentions[index - 1].form, mentions[index].form)
      let isOrganization = forms[long].type == .organization
      if Abbreviation.isShortForm(
        forms[short].text, of: forms[long].text, isOrganization: isOrganization)
      {
        join(long, short)
      }
    }
  }

  /// Whether the mention is in brackets right after the one before it.
  func isBracketed(_ index: Int) -> Bool {
    guard 0 < index, mentions[index - 1].field == mentions[index].field else { return false }
    let (long, short) = (mentions[index - 1].span.tokens, mentions[index].span.tokens)
    let field = fields[mentions[index].field]
    return long.upperBound + 1 == short.lowerBound
      && field.mark(long.upperBound) == "("
      && field.mark(short.upperBound) == ")"
  }

  /// `Kim` where the article has one `Kim Jong Un`.
  private mutating func joinShortForms() {
    let persons = comparedForms(of: .person)
    for short in persons {
      let longer = persons.filter { forms[$0].contains(forms[short]) }
      if let best = nearest(longer, to: short) { join(best, short) }
    }
  }

  /// The forms of one type among those compared with each other.
  func comparedForms(of type: NameType) -> [Int] {
    forms.indices.prefix(Self.comparedFormMax).filter { forms[$0].type == type }
  }

  /// Of several longer names the one last mentioned before the short one, else the first after it.
  private func nearest(_ longer: [Int], to short: Int) -> Int? {
    guard 1 < longer.count else { return longer.first }
    guard let first = forms[short].mentions.first else { return nil }
    let before = longer.filter { (forms[$0].mentions.first ?? first) < first }
    let last = before.max { (forms[$0].mentions.first ?? 0) < (forms[$1].mentions.first ?? 0) }
    return last ?? longer.first
  }
}
