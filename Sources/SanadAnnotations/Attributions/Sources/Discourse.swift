import SanadModel
import SanadText

/// Follows a text's speakers in order, so that a pronoun finds the one it stands for.
struct Discourse {
  /// The most tokens before a subject that are no part of it: an opening such as `Sementara itu,`.
  private static let subjectReachMax = 12

  let view: FieldView
  let resolver: SpeakerResolver
  private let marks: QuoteSpans
  /// The last speaker named, and the last person among them, each with its sentence.
  private var current: (speaker: Speaker, sentence: Int)?
  private var person: (speaker: Speaker, sentence: Int)?
  /// Entities who are named as speakers somewhere in the field.
  private var speakers: Set<Int> = []

  init(view: FieldView, resolver: SpeakerResolver, spans: QuoteSpans) {
    self.view = view
    self.resolver = resolver
    marks = spans
  }

  /// The speaker of each of `statements`, which are in order.
  mutating func attributed(_ statements: [Statement]) -> [AttributedStatement] {
    for statement in statements where statement.form != .relayed {
      guard let phrase = statement.phrase, !phrase.isPronoun else { continue }
      if let entity = resolver.speaker(of: phrase, form: statement.form).entity {
        speakers.insert(entity)
      }
    }
    return statements.map { AttributedStatement(statement: $0, speaker: speaker(of: $0)) }
  }

  private mutating func speaker(of statement: Statement) -> Speaker? {
    if statement.isPronoun { return antecedent(of: statement) }
    guard let phrase = statement.phrase else { return nil }
    let speaker = resolver.speaker(of: phrase, form: statement.form)
    if statement.form == .spoken || statement.form == .named, speaker.kind != .document {
      take(speaker, Int(view.sentenceOf[statement.cue.lowerBound]))
    }
    return speaker
  }

  private mutating func take(_ speaker: Speaker, _ sentence: Int) {
    current = (speaker, sentence)
    if isPerson(speaker) { person = (speaker, sentence) }
  }

  private func isPerson(_ speaker: Speaker) -> Bool {
    speaker.entity.map { resolver.entities[$0].type == .person } ?? false
  }

  /// Whom a pronoun at `statement` stands for: the subject of a sentence since the last speaker was
  /// named, where that one speaks elsewhere; else the last person who spoke, else the last speaker.
  private mutating func antecedent(of statement: Statement) -> Speaker? {
    let sentence = Int(view.sentenceOf[statement.cue.lowerBound])
    let last = person ?? current
    let floor = max(last.map { $0.sentence + 1 } ?? 0, sentence - Self.subjectSentenceMax)
    var at = sentence
    while floor <= at {
      let limit = at == sentence ? statement.tokens.lowerBound : view.sentences[at].upperBound
      if let subject = subject(of: at, before: limit), isLikely(subject, last != nil) {
        take(subject, sentence)
        break
      }
      at -= 1
    }
    guard let speaker = nearest(sentence) else { return nil }
    let range = statement.phrase.map { view.range($0.tokens) }
    return Speaker(name: speaker.name, kind: speaker.kind, range: range, entity: speaker.entity)
  }

  private func isLikely(_ subject: Speaker, _ hasOther: Bool) -> Bool {
    guard hasOther, let entity = subject.entity else { return true }
    return speakers.contains(entity)
  }

  /// The last person, unless others have spoken for long.
  private func nearest(_ sentence: Int) -> Speaker? {
    guard let person else { return current?.speaker }
    return sentence - person.sentence <= Self.personSentenceMax
      ? person.speaker : current?.speaker
  }

  /// Sentences back from a pronoun in which its subject is looked for.
  private static let subjectSentenceMax = 4
  /// Sentences after which a pronoun no longer stands for a person who spoke before others.
  private static let personSentenceMax = 12

  /// The person whom a sentence is about: the first one named outside quotation marks, near its
  /// start and on no preposition.
  private func subject(of sentence: Int, before limit: Int) -> Speaker? {
    var words = 0
    for index in view.sentences[sentence] where index < limit {
      if marks.contains(index) { continue }
      let name = view.nameOf[index]
      if 0 <= name, view.names[Int(name)].type == .person {
        return onPreposition(index) ? nil : person(view.names[Int(name)])
      }
      words += 1
      if Self.subjectReachMax < words { return nil }
    }
    return nil
  }

  private func onPreposition(_ index: Int) -> Bool {
    0 < index && view.has(index - 1, [.stop, .agent]) && !view.has(index - 1, .name)
  }

  private func person(_ mention: NameMention) -> Speaker? {
    guard resolver.entities.indices.contains(mention.entity) else { return nil }
    return Speaker(
      name: resolver.entities[mention.entity].name, kind: .official, range: mention.range,
      entity: mention.entity)
  }
}
