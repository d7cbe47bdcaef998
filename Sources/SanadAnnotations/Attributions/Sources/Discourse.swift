import SanadModel
import SanadText

/// Follows the speakers of a text in order, to resolve pronouns (anaphora).
struct Discourse {
  /// The most words without a capital before a subject, such as a title or `sementara itu,`. Set by reading.
  private static let subjectReachMax = 8
  /// Sentences before a pronoun in which its antecedent is looked for. Set by reading.
  private static let subjectSentenceMax = 4
  /// Sentences after which a pronoun no longer refers to a person if others have spoken since. Set by reading.
  private static let personSentenceMax = 12
  /// Sentences before `pesan tersebut` in which its sender is looked for. Set by reading.
  private static let documentSentenceMax = 2

  typealias Turn = (speaker: Speaker, sentence: Int)

  let view: FieldView
  let resolver: SpeakerResolver
  let lexicon: SpeechLexicon
  private let spans: QuoteSpans
  /// The last speaker named, and the last person and the last body or group among them.
  private(set) var current: Turn?
  private var person: Turn?
  private var group: Turn?
  /// The last person who spoke otherwise than by asking or ordering.
  private var informant: Turn?
  /// Entities who are named as speakers somewhere in the field.
  private var speakers: Set<Int> = []

  init(view: FieldView, resolver: SpeakerResolver, lexicon: SpeechLexicon, spans: QuoteSpans) {
    self.view = view
    self.resolver = resolver
    self.lexicon = lexicon
    self.spans = spans
  }

  /// The speaker of each of `reports`, which are in order.
  mutating func attributed(_ reports: [SpeechReport]) -> [AttributedReport] {
    for report in reports where report.form != .relayed {
      guard let phrase = report.phrase, !phrase.isPronoun else { continue }
      if let entity = resolver.speaker(of: phrase, form: report.form).entity {
        speakers.insert(entity)
      }
    }
    return reports.map { AttributedReport(report: $0, speaker: speaker(of: $0)) }
  }

  private mutating func speaker(of report: SpeechReport) -> Speaker? {
    let sentence = Int(view.sentenceOf[report.cue.lowerBound])
    guard let phrase = report.phrase, !phrase.isPronoun else {
      if let phrase = report.phrase, phrase.isDescribed {
        return described(phrase, report, sentence)
      }
      let isMany = report.phrase?.isPlural ?? false
      return isMany ? pluralAntecedent(report, sentence) : singularAntecedent(report, sentence)
    }
    let speaker = resolver.speaker(of: phrase, form: report.form)
    if speaker.kind == .document {
      let sender = report.isCueFirst ? sender(of: phrase, sentence) : nil
      return sender?.named(at: speaker.range) ?? speaker
    }
    if report.form == .spoken || report.form == .named {
      noteTurn(speaker, sentence)
      if report.kind != .asked, isPerson(speaker) { informant = current }
    }
    return speaker
  }

  /// Whom a description that points back means: who is called so, whoever spoke last, or nobody else; then the
  /// words themselves name the speaker.
  private mutating func described(
    _ phrase: SourcePhrase, _ report: SpeechReport, _ sentence: Int
  ) -> Speaker {
    let range = view.range(phrase.tokens)
    if let called = resolver.person(called: phrase) {
      noteTurn(called, sentence)
      return called.named(at: range)
    }
    let head = lexicon.head(of: phrase, in: view)
    let own = Speaker(name: view.text[range], kind: head?.kind ?? .unnamed, range: range)
    if let current, current.speaker.entity == nil, isCalled(current.speaker, phrase) {
      return current.speaker.named(at: range)
    }
    guard head.map({ mayPointBack($0, phrase) }) ?? true else { return own }
    return singularAntecedent(report, sentence) ?? own
  }

  /// Whether the words for an unnamed speaker have the first word of `phrase`.
  private func isCalled(_ speaker: Speaker, _ phrase: SourcePhrase) -> Bool {
    guard let range = speaker.range, let first = phrase.tokens.first else { return false }
    let word = view.tokens[first].hash
    let start = view.tokens.firstIndex(from: range.start)
    return (start..<view.count).prefix { Int(view.tokens[$0].end) <= range.end }
      .contains { view.tokens[$0].hash == word }
  }

  /// Whether a description can mean whoever spoke last: not one whose name is kept back, and before a verb no
  /// trade or kin that nobody has been called by.
  private func mayPointBack(_ head: SourceHead, _ phrase: SourcePhrase) -> Bool {
    if head.traits.contains(.anonymous) { return false }
    return !phrase.startsWithNoun || head.kind != .unnamed || head.traits.contains(.human)
  }

  private mutating func noteTurn(_ speaker: Speaker, _ sentence: Int) {
    current = (speaker, sentence)
    if isPerson(speaker) { person = current } else { group = current }
  }

  /// The last person whom a report's pronoun or description may mean: whoever only asked or ordered is no
  /// `former mayor` of later words.
  private func lastPerson(for report: SpeechReport) -> Turn? {
    guard report.phrase?.isDescribed == true else { return person }
    return informant
  }

  private func isPerson(_ speaker: Speaker) -> Bool {
    speaker.entity.map { resolver.entities[$0].type == .person } ?? false
  }

  /// Who sent the document that `bunyi pesan tersebut` points back to.
  private func sender(of phrase: SourcePhrase, _ sentence: Int) -> Speaker? {
    guard !phrase.hasName, let last = phrase.tokens.last, view.has(last, .demonstrative),
      let current, sentence - current.sentence <= Self.documentSentenceMax
    else { return nil }
    return current.speaker
  }
}

extension Discourse {
  /// The antecedent of a singular pronoun: the subject of a sentence since the last speaker was named, if
  /// that person is a speaker elsewhere; else the last person who spoke, else the last speaker.
  private mutating func singularAntecedent(_ report: SpeechReport, _ sentence: Int) -> Speaker? {
    let last = lastPerson(for: report) ?? current
    let floor = max(last.map { $0.sentence + 1 } ?? 0, sentence - Self.subjectSentenceMax)
    var at = sentence
    while floor <= at {
      let limit = at == sentence ? report.tokens.lowerBound : view.sentences[at].upperBound
      if let subject = subject(of: at, before: limit), isLikely(subject, last != nil) {
        noteTurn(subject, sentence)
        informant = current
        break
      }
      at -= 1
    }
    let found = nearest(report, sentence) ?? onlyPerson(before: report, sentence)
    return found?.named(at: report.phrase.map { view.range($0.tokens) })
  }

  /// The one person of the last sentences, where nobody has spoken yet.
  private func onlyPerson(before report: SpeechReport, _ sentence: Int) -> Speaker? {
    let start = view.sentences[max(0, sentence - Self.subjectSentenceMax)].lowerBound
    var found: NameMention?
    for index in start..<max(start, report.tokens.lowerBound) where view.isPerson(index) {
      let mention = view.names[Int(view.nameOf[index])]
      if let found, found.entity != mention.entity { return nil }
      found = mention
    }
    return found.flatMap { person($0) }
  }

  private func isLikely(_ subject: Speaker, _ hasOther: Bool) -> Bool {
    guard hasOther, let entity = subject.entity else { return true }
    return speakers.contains(entity)
  }

  /// The last person, unless others have spoken for long.
  private func nearest(_ report: SpeechReport, _ sentence: Int) -> Speaker? {
    guard let person = lastPerson(for: report) ?? self.person else {
      return current?.speaker
    }
    return sentence - person.sentence <= Self.personSentenceMax
      ? person.speaker : current?.speaker
  }

  /// The antecedent of a plural pronoun: the plural subject of a sentence before, else the last group.
  private mutating func pluralAntecedent(_ report: SpeechReport, _ sentence: Int) -> Speaker? {
    let floor = max(group.map { $0.sentence + 1 } ?? 0, sentence - Self.documentSentenceMax)
    var at = sentence - 1
    while floor <= at {
      if let pair = pair(at) {
        noteTurn(pair, sentence)
        break
      }
      at -= 1
    }
    return (group ?? current)?.speaker.named(at: report.phrase.map { view.range($0.tokens) })
  }

  /// The subject of a sentence, where that is two or more: `Washington and Seoul`.
  private func pair(_ sentence: Int) -> Speaker? {
    let span = view.sentences[sentence]
    guard let first = span.first,
      view.has(first, [.name, .noun, .determiner]) || view.opensPair(first),
      let phrase = PhraseReader.phrase(in: view, lexicon, from: first, limit: span.upperBound),
      phrase.isKnown, phrase.isPlural
    else { return nil }
    return resolver.speaker(of: phrase, form: .spoken)
  }

  /// The person whom a sentence is about: the first one named outside quotation marks, near its
  /// start and on no preposition.
  private func subject(of sentence: Int, before limit: Int) -> Speaker? {
    var words = 0
    var hangs = false
    for index in view.sentences[sentence] where index < limit && !spans.contains(index) {
      let name = view.nameOf[index]
      if 0 <= name, view.names[Int(name)].type == .person {
        return hangs ? nil : person(view.names[Int(name)])
      }
      // A title between a preposition and the name: the name still depends on the preposition.
      if !view.has(index, .noun) { hangs = view.has(index, [.preposition, .agent]) }
      if view.tokens[index].letterCase == .lower { words += 1 }
      if Self.subjectReachMax < words { return nil }
    }
    return nil
  }

  private func person(_ mention: NameMention) -> Speaker? {
    guard resolver.entities.indices.contains(mention.entity) else { return nil }
    return Speaker(
      name: resolver.entities[mention.entity].name, kind: .official, range: mention.range,
      entity: mention.entity)
  }
}
