import SanadModel
import SanadText

/// People named in a phrase who are not the speaker: `pejabat pemerintahan Presiden Bagas Wirawan`.
extension SpeakerResolver {
  /// The speaker where a noun such as `spokesman` begins the phrase and the name that ends it is that of whom they
  /// stand for: behind an office that the article gives this person, or behind a preposition.
  func speakerForAnother(_ phrase: SourcePhrase, _ form: SpeechReport.Form) -> Speaker? {
    guard phrase.startsWithNoun, phrase.hasPerson, !phrase.isPlural,
      let head = lexicon.head(of: phrase, in: view), head.traits.contains(.relation),
      let last = phrase.tokens.last, view.isPerson(last)
    else { return nil }
    var name = last
    while phrase.tokens.contains(name - 1), view.nameOf[name - 1] == view.nameOf[last] { name -= 1 }
    let before = phrase.tokens.lowerBound..<name
    guard !before.contains(where: { view.has($0, .comma) || view.isPerson($0) }) else { return nil }
    if holdsOffice(Int(view.nameOf[last]), in: before) {
      let range = view.range(before)
      return Speaker(name: view.text[range], kind: head.kind, range: range)
    }
    guard isBehindPreposition(name, in: before) else { return nil }
    return Speaker(name: view.words(phrase.tokens), kind: head.kind, range: nil)
  }

  /// Whether an office in `words` is the first word of the person's role.
  private func holdsOffice(_ name: Int, in words: Range<Int>) -> Bool {
    let entity = view.names[name].entity
    guard entities.indices.contains(entity), let role = entities[entity].role,
      let first = role.split(separator: " ").first
    else { return false }
    let office = WordHash(String(first))
    return words.dropFirst().contains { at in
      view.tokens[at].hash == office && isOffice(at, words.upperBound)
    }
  }

  private func isOffice(_ index: Int, _ limit: Int) -> Bool {
    lexicon.sourceNoun(in: view, at: index, limit: limit)?.head?.traits.contains(.office) ?? false
  }

  /// `a spokesman for President Rina Astuti`
  private func isBehindPreposition(_ name: Int, in words: Range<Int>) -> Bool {
    var at = name - 1
    while words.contains(at), isOffice(at, name) || view.has(at, .determiner) { at -= 1 }
    return words.dropFirst().contains(at) && view.has(at, .preposition)
  }

  /// The person whom a description such as `the former mayor` can only mean: by role, or called so beside the name.
  func person(called phrase: SourcePhrase) -> Speaker? {
    guard let first = phrase.tokens.first else { return nil }
    let found = personByRole(in: phrase) ?? index.person(called: view.tokens[first].hash)
    return found.map {
      Speaker(
        name: entities[$0].name, kind: lexicon.head(of: phrase, in: view)?.kind ?? .official,
        range: view.range(phrase.tokens), entity: $0)
    }
  }
}
