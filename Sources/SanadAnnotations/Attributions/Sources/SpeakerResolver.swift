import SanadLanguages
import SanadModel
import SanadText

/// Resolves the phrase for a source to a speaker, with the fullest name in the article.
struct SpeakerResolver {
  /// The most tokens of a name without a mention of its own. Set by reading.
  private static let bareNameMax = 3

  /// The most bytes of a degree or an initial. Set by reading.
  private static let degreeMax = 3

  let view: FieldView
  let entities: [Entity]
  let lexicon: SpeechLexicon
  let index: PersonIndex

  init(view: FieldView, entities: [Entity], lexicon: SpeechLexicon) {
    self.view = view
    self.entities = entities
    self.lexicon = lexicon
    index = PersonIndex(view: view, entities: entities)
  }

  /// The speaker that `phrase`, no pronoun, refers to.
  func speaker(of phrase: SourcePhrase, form: SpeechReport.Form) -> Speaker {
    let range = view.range(phrase.tokens)
    if let other = speakerForAnother(phrase, form) { return other }
    if let person = person(in: phrase) ?? personByName(in: phrase) ?? personByAccount(in: phrase) {
      return Speaker(
        name: entities[person].name, kind: kind(phrase, .person, form), range: range,
        entity: person)
    }
    if let outlet = outlet(in: phrase) { return outletSpeaker(outlet, phrase, range) }
    if let entity = entityCovering(phrase) {
      return Speaker(
        name: longer(entities[entity].name, view.text[range]),
        kind: kind(phrase, entities[entity].type, form), range: range, entity: entity)
    }
    if !phrase.hasName, let person = personByRole(in: phrase) {
      return Speaker(
        name: entities[person].name, kind: phrase.kind ?? .official, range: range, entity: person)
    }
    return Speaker(name: words(of: phrase), kind: kind(phrase, nil, form), range: range)
  }

  private func longer(_ name: String, _ words: String) -> String {
    name.utf8.count < words.utf8.count ? words : name
  }

  /// The words of the phrase; a document's without a suffixed pronoun: `keterangan tertulisnya`.
  private func words(of phrase: SourcePhrase) -> String {
    let range = view.range(phrase.tokens)
    guard phrase.kind == .document, let last = phrase.tokens.last,
      view.tokens[last].letterCase == .lower || phrase.tokens.count == 1,
      let length = lexicon.suffixLength(of: view.text, view.range(last..<(last + 1)))
    else { return view.text[range] }
    return view.text[TextRange(range.start, range.end - length)]
  }

  private func kind(
    _ phrase: SourcePhrase, _ type: NameType?, _ form: SpeechReport.Form
  ) -> SourceKind {
    // The name of a network before a verb of saying is that of the company.
    if form == .spoken, type == .organization, phrase.kind == .document { return .official }
    if let kind = phrase.kind, kind != .unnamed || type == nil { return kind }
    if form == .relayed { return .outlet }
    if type == .work { return .document }
    return phrase.kind == nil && type == nil && !phrase.hasName ? .unnamed : .official
  }
}

extension SpeakerResolver {
  /// The person named: after a title the last, before an apposition the first; two or more are
  /// named by the words themselves.
  private func person(in phrase: SourcePhrase) -> Int? {
    if phrase.kind == .document { return nil }
    let found = people(in: phrase)
    if phrase.isPlural, 1 < found.count, isPair(phrase) { return nil }
    return phrase.startsWithNoun || endsInName(phrase) ? found.last : found.first
  }

  /// `Mayor Bagas and Governor Rina`, `Bagas and Rina`; but `the lawyer of Bagas and Rina` is one.
  private func isPair(_ phrase: SourcePhrase) -> Bool {
    guard phrase.startsWithNoun else { return true }
    return phrase.tokens.contains {
      view.has($0, .coordinator) && $0 + 1 < view.count && view.has($0 + 1, .noun)
    }
  }

  /// The people named in the phrase, in order.
  private func people(in phrase: SourcePhrase) -> [Int] {
    var found: [Int] = []
    var depth = 0
    for index in phrase.tokens {
      // An abbreviation in brackets is no person.
      if view.mark(index) == "(" { depth += 1 }
      if view.mark(index) == ")" { depth -= 1 }
      guard depth == 0, view.isPerson(index) else { continue }
      let entity = view.names[Int(view.nameOf[index])].entity
      // A degree after the name: `Rina Astuti, Sp.A`.
      if !found.isEmpty, view.tokens[index].count <= Self.degreeMax { continue }
      if found.last != entity, entities.indices.contains(entity) { found.append(entity) }
    }
    return found
  }

  /// Whether a comma and then a name alone end the phrase: the words before it are an office.
  private func endsInName(_ phrase: SourcePhrase) -> Bool {
    guard let comma = phrase.tokens.last(where: { view.has($0, .comma) }) else { return false }
    return (comma + 1..<phrase.tokens.upperBound).allSatisfy { 0 <= view.nameOf[$0] }
  }

  /// The person one of whose names is a word of the phrase, where no mention was found.
  private func personByName(in phrase: SourcePhrase) -> Int? {
    guard phrase.kind == nil, phrase.tokens.count <= Self.bareNameMax else { return nil }
    return phrase.tokens.lazy.compactMap { index.person(named: view.tokens[$0].hash) }.first
  }

  /// The person whose account the phrase names.
  private func personByAccount(in phrase: SourcePhrase) -> Int? {
    guard let at = phrase.tokens.first(where: { view.mark($0) == "@" }) else { return nil }
    let range = view.range(at..<phrase.tokens.upperBound)
    return index.person(ofAccount: view.text.utf8[range.start..<range.end])
  }

  /// The person whose role the phrase names: `Kapolres` after `Kapolres Bogor Rina Astuti`.
  func personByRole(in phrase: SourcePhrase) -> Int? {
    guard phrase.startsWithNoun else { return nil }
    let words = phrase.tokens.filter {
      view.tokens[$0].kind == .word && !view.has($0, .demonstrative)
    }
    return index.person(inRole: words.map { view.tokens[$0].hash })
  }

  /// The entity whose mention is the whole phrase, but for brackets and small words.
  private func entityCovering(_ phrase: SourcePhrase) -> Int? {
    guard let first = phrase.tokens.first, let last = phrase.tokens.last else { return nil }
    let name = view.nameOf[first]
    guard 0 <= name, entities.indices.contains(view.names[Int(name)].entity) else { return nil }
    let entity = view.names[Int(name)].entity
    let isWhole = view.names[Int(name)].range.end == Int(view.tokens[last].end)
    let isSame = phrase.tokens.allSatisfy {
      view.nameOf[$0] < 0
        ? view.tokens[$0].kind != .word
        : view.names[Int(view.nameOf[$0])].entity == entity
    }
    return isWhole || isSame ? entity : nil
  }

  /// The outlet or agency that a phrase names: alone, after `kantor berita`, or as whose report it is.
  private func outlet(in phrase: SourcePhrase) -> Outlet? {
    guard phrase.kind != .official, phrase.kind != .unnamed, phrase.kind != .expert else {
      return nil
    }
    for index in phrase.tokens where view.has(index, .outlet) {
      if let outlet = lexicon.outlet(in: view, at: index, limit: phrase.tokens.upperBound) {
        return outlet.payload
      }
    }
    return nil
  }

  private func outletSpeaker(
    _ outlet: Outlet, _ phrase: SourcePhrase, _ range: TextRange
  ) -> Speaker {
    let entity = entityCovering(phrase)
    let name = entity.map { entities[$0].name } ?? outlet.name
    return Speaker(
      name: name, source: outlet.name, kind: outlet.kind, range: range, entity: entity)
  }
}
