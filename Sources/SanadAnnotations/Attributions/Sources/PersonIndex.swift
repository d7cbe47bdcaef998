import SanadModel
import SanadText

/// The people of an article by name, role and account.
struct PersonIndex: Sendable {
  /// Words of names to the person they belong to; of two, the first.
  private var parts: [WordHash: Int] = [:]
  /// The words of each person's role, in order of the entities.
  private var roles: [(person: Int, words: Set<WordHash>)] = []
  /// Nouns right before or behind people's names, with those called so.
  private var callings: [WordHash: Set<Int>] = [:]
  /// Names without spaces, as account names write them.
  private var handles: [WordHash: Int] = [:]

  init(view: FieldView, entities: [Entity]) {
    let tokenizer = Tokenizer()
    for (number, entity) in entities.enumerated() where entity.type == .person {
      handles[Self.handle(of: Array(entity.name.utf8)[...])] = number
      guard let role = entity.role else { continue }
      let words = tokenizer.tokens(of: SourceText(role)).filter { $0.kind == .word }
      roles.append((number, Set(words.map(\.hash))))
    }
    for index in view.tokens.indices where view.nameOf[index] >= 0 {
      let mention = view.names[Int(view.nameOf[index])]
      guard mention.type == .person, entities.indices.contains(mention.entity),
        view.tokens[index].isCapitalised, parts[view.tokens[index].hash] == nil
      else { continue }
      parts[view.tokens[index].hash] = mention.entity
    }
    addCallings(view, entities.count)
  }

  /// The most words between a noun and the name behind it: `tukang ledeng asal Mesir Bagas`. Set by reading.
  private static let callingGapMax = 4
  /// Roles of words that no calling goes on over.
  private static let callingEdges: WordRoles = [
    .cue, .sourceCue, .comma, .clause, .preposition, .relative, .pronoun, .complement, .date,
  ]

  /// `the plumber Rina Astuti`, `Rina Astuti, a plumber`: the nouns beside each person's name.
  private mutating func addCallings(_ view: FieldView, _ entityCount: Int) {
    for index in view.tokens.indices where view.isPerson(index) {
      let entity = view.names[Int(view.nameOf[index])].entity
      guard entity < entityCount else { continue }
      if index == 0 || view.nameOf[index - 1] != view.nameOf[index] {
        addCallings(before: index, entity, view)
      }
      if index + 2 < view.count, view.nameOf[index + 1] != view.nameOf[index] {
        addCalling(behind: index + 1, entity, view)
      }
    }
  }

  private mutating func addCallings(before name: Int, _ entity: Int, _ view: FieldView) {
    let floor = max(view.sentence(of: name).lowerBound, name - Self.callingGapMax - 1)
    var at = name - 1
    while floor <= at, view.tokens[at].kind == .word, !view.has(at, Self.callingEdges) {
      if view.has(at, .noun) { callings[view.tokens[at].hash, default: []].insert(entity) }
      at -= 1
    }
  }

  private mutating func addCalling(behind end: Int, _ entity: Int, _ view: FieldView) {
    guard view.has(end, .comma) else { return }
    let at = view.has(end + 1, .determiner) ? end + 2 : end + 1
    guard at < view.count, view.has(at, .noun) else { return }
    callings[view.tokens[at].hash, default: []].insert(entity)
  }

  /// The only person who is called by the noun `word` somewhere.
  func person(called word: WordHash) -> Int? {
    guard let people = callings[word], people.count == 1 else { return nil }
    return people.first
  }

  /// The person one of whose names is `word`.
  func person(named word: WordHash) -> Int? { parts[word] }

  /// The first person whose role has all of `words`.
  func person(inRole words: [WordHash]) -> Int? {
    guard !words.isEmpty else { return nil }
    return roles.first { $0.words.isSuperset(of: words) }?.person
  }

  /// The person whose name an account name spells: `@rinaastuti`, `@rina.astuti`.
  func person(ofAccount handle: ArraySlice<UInt8>) -> Int? { handles[Self.handle(of: handle)] }

  /// The hash of the letters alone.
  private static func handle(of bytes: ArraySlice<UInt8>) -> WordHash {
    let letters = bytes.filter { ByteClass.isLetter($0) || $0 >= 0x80 }
    return WordHash(String(decoding: letters, as: UTF8.self))
  }
}
