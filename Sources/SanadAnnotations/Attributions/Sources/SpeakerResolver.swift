import SanadModel
import SanadText

/// Traces the words for a source to the fullest name of the article.
struct SpeakerResolver {
  let view: FieldView
  let entities: [Entity]
  /// Role words (`kapolres`) to the person they were last written beside.
  private var roles: [WordHash: Int] = [:]
  /// Words of names to the person they belong to.
  private var parts: [WordHash: Int] = [:]

  init(view: FieldView, entities: [Entity], lexicon: SpeechLexicon) {
    self.view = view
    self.entities = entities
    readRoles(lexicon)
    readParts()
  }

  private mutating func readParts() {
    for index in view.tokens.indices where 0 <= view.nameOf[index] {
      let mention = view.names[Int(view.nameOf[index])]
      guard mention.type == .person, entities.indices.contains(mention.entity),
        view.tokens[index].isCapitalised, parts[view.tokens[index].hash] == nil
      else { continue }
      parts[view.tokens[index].hash] = mention.entity
    }
  }

  /// Takes each person's role as the names step found it; the first person of a role keeps it.
  private mutating func readRoles(_ lexicon: SpeechLexicon) {
    let tokenizer = Tokenizer()
    for (number, entity) in entities.enumerated() where entity.type == .person {
      guard let role = entity.role else { continue }
      for token in tokenizer.tokens(of: SourceText(role)) {
        guard lexicon.roles(of: token.hash).contains(.noun), roles[token.hash] == nil else {
          continue
        }
        roles[token.hash] = number
      }
    }
  }

  /// The speaker that `phrase`, no pronoun, stands for.
  func speaker(of phrase: SourcePhrase, form: Statement.Form) -> Speaker {
    let range = view.range(phrase.tokens)
    if let person = person(in: phrase) ?? bearer(of: phrase) {
      return Speaker(
        name: entities[person].name, kind: kind(phrase, .person, form), range: range,
        entity: person)
    }
    if let entity = whole(phrase) {
      return Speaker(
        name: entities[entity].name, kind: kind(phrase, entities[entity].type, form),
        range: range, entity: entity)
    }
    if !phrase.hasName, let person = holder(of: phrase) {
      return Speaker(
        name: entities[person].name, kind: phrase.kind ?? .official, range: range, entity: person)
    }
    return Speaker(
      name: view.words(phrase.tokens), kind: kind(phrase, nil, form), range: range, entity: nil)
  }

  /// The person named: after a title the last, before an apposition the first.
  private func person(in phrase: SourcePhrase) -> Int? {
    if phrase.kind == .document { return nil }
    var people: [Int] = []
    for index in phrase.tokens {
      let name = view.nameOf[index]
      guard 0 <= name, view.names[Int(name)].type == .person else { continue }
      let entity = view.names[Int(name)].entity
      if people.last != entity, entities.indices.contains(entity) { people.append(entity) }
    }
    return phrase.startsWithNoun || endsInName(phrase) ? people.last : people.first
  }

  /// Whether a comma and then a name alone end the phrase: the words before it are an office.
  private func endsInName(_ phrase: SourcePhrase) -> Bool {
    guard let comma = phrase.tokens.last(where: { view.has($0, .comma) }) else { return false }
    return (comma + 1..<phrase.tokens.upperBound).allSatisfy { 0 <= view.nameOf[$0] }
  }

  /// The person one of whose names is a word of the phrase, where no mention was found.
  private func bearer(of phrase: SourcePhrase) -> Int? {
    guard phrase.kind == nil, phrase.tokens.count <= Self.bareNameMax else { return nil }
    return phrase.tokens.lazy.compactMap { parts[view.tokens[$0].hash] }.first
  }

  /// The most tokens of a name without a mention of its own.
  private static let bareNameMax = 3

  /// The entity whose mention is the whole phrase, but for brackets and small words.
  private func whole(_ phrase: SourcePhrase) -> Int? {
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

  /// The person whose role the phrase names: `Kapolres` after `Kapolres Bogor Rina Astuti`.
  private func holder(of phrase: SourcePhrase) -> Int? {
    guard phrase.startsWithNoun, let first = phrase.tokens.first else { return nil }
    return roles[view.tokens[first].hash]
  }

  private func kind(
    _ phrase: SourcePhrase, _ type: NameType?, _ form: Statement.Form
  ) -> SourceKind {
    if let kind = phrase.kind, kind != .unnamed || type == nil { return kind }
    if form == .relayed { return .outlet }
    if type == .work { return .document }
    return phrase.kind == nil && type == nil && !phrase.hasName ? .unnamed : .official
  }
}
