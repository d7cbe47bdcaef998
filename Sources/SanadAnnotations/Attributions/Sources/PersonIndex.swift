import SanadModel
import SanadText

/// The people of an article by name, role and account.
struct PersonIndex: Sendable {
  /// Words of names to the person they belong to; of two, the first.
  private var parts: [WordHash: Int] = [:]
  /// The words of each person's role, in order of the entities.
  private var roles: [(person: Int, words: Set<WordHash>)] = []
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
