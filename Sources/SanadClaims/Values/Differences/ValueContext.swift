import SanadLanguages
import SanadModel
import SanadText

/// A statement with what tells what its values are of.
struct ValueStatement: Sendable {
  let id: StatementID
  let article: ArticleIndex
  let words: [ClassedWord]
  /// Of each word.
  let hashes: [WordHash]
  /// Of each word: its concept or stem, itself where it has none.
  let stems: [WordHash]
  let mentions: [ValueMention]
  /// The years that it names by themselves.
  let years: [Int]
  /// The names in it, each by its entity and first byte.
  let names: [(entity: WordHash, start: Int)]
  /// The words with a capital but for the first.
  let capitals: Set<WordHash>
  let speaker: WordHash?
  let cues: ValueWords
  /// The places of the words with a capital, but for the first word, those of values and those of dates.
  let subjects: [Int]

  /// The places of its verbs among its words.
  let verbs: [Int]
  var verbStems: Set<WordHash> { Set(verbs.map { stems[$0] }) }

  /// The words of `classes` in it.
  func all(_ classes: WordClasses) -> Set<WordHash> {
    Set(words.indices.filter { has($0, classes) }.map { hashes[$0] })
  }

  func has(_ word: Int, _ classes: WordClasses) -> Bool {
    !words[word].classes.isDisjoint(with: classes)
  }
}

/// Words looked at on each side of a value.
enum ValueWindow {
  /// Set by reading.
  static let side = 6
  static let near = 3
  static let saying = 14
  static let contrast = 12
  static let relation = 2
}

extension ValueStatement {
  func left(_ mention: ValueMention, _ count: Int = ValueWindow.side) -> Range<Int> {
    max(0, mention.words.lowerBound - count)..<mention.words.lowerBound
  }

  func right(_ mention: ValueMention, _ count: Int = ValueWindow.side) -> Range<Int> {
    mention.words.upperBound..<min(words.count, mention.words.upperBound + count)
  }

  func has(_ classes: WordClasses, _ range: Range<Int>) -> Bool {
    range.contains { has($0, classes) }
  }

  /// Whether a word of saying stands before the value: its day is that of the statement.
  func isOfStatement(_ mention: ValueMention) -> Bool {
    has(cues.saying, left(mention, ValueWindow.saying))
  }

  /// Whether the words of the value, or those next to it, are of night: its day may be either of two.
  func isNightly(_ mention: ValueMention) -> Bool {
    has(
      cues.night, mention.words.lowerBound..<min(words.count, mention.words.upperBound + 2))
  }

  /// The words of content in `range`, in order, by concept or stem.
  func content(_ range: Range<Int>, _ tokens: [Token]) -> [WordHash] {
    range.filter { place in
      tokens[words[place].token].kind == .word && 2 < tokens[words[place].token].count
        && !has(place, [cues.stop, cues.relation]) && cues.weekdays[hashes[place]] == nil
    }.map { stems[$0] }
  }

  /// The age in brackets right behind a value.
  func age(behind mention: ValueMention) -> Double? {
    mentions.first { $0.kind == .age && $0.words.lowerBound == mention.words.upperBound }?.low
  }

  /// The verb nearest to the value.
  func nearestVerb(_ mention: ValueMention) -> WordHash? {
    let place = mention.words.lowerBound
    return verbs.min { (abs($0 - place), $0) < (abs($1 - place), $1) }.map { stems[$0] }
  }

  /// The name nearest to the value, rather one before it.
  func nearestName(_ mention: ValueMention) -> WordHash? {
    func distance(_ start: Int) -> Int {
      start < mention.range.start
        ? mention.range.start - start : start - mention.range.start + Self.laterNameBytes
    }
    return names.min { (distance($0.start), $0.start) < (distance($1.start), $1.start) }?.entity
  }

  /// Bytes by which a name behind a value counts as further away. Set by reading.
  static let laterNameBytes = 40
}

/// The statements of a story with their values, and how similar they are without them.
struct ValueContext: Sendable {
  let story: StoryIndex
  let statements: StatementList<ValueStatement?>
  private let space: WordSpace
  /// All words of each article and of its title.
  let vocabularies: ArticleList<Set<WordHash>>
  /// The words of each title that its body writes with a capital within a sentence, and never without.
  let titleNames: ArticleList<Set<WordHash>>
  /// For each value the articles that give it.
  let holders: [ValueKey: Set<ArticleIndex>]
  /// For each article the values that it gives, but for days.
  let values: [ArticleIndex: Set<ValueKey>]
  /// For each value how each of them gives it.
  let evidence: [ValueKey: [ArticleIndex: ValueEvidence]]

  init(_ story: StoryIndex, _ words: WordSpace, _ uses: StatementList<[QuantityUse]>) {
    self.story = story
    space = words
    vocabularies = story.articles.mapped { article in
      Set((article.title.tokens + article.text.tokens).map(\.hash))
    }
    titleNames = story.articles.mapped(Self.titleNames)
    statements = StatementList(story.statements.indices).mapped { id in
      story.lexicon(of: id).map { Self.statement(id, story, $0, uses[id]) }
    }
    var evidence: [ValueKey: [ArticleIndex: ValueEvidence]] = [:]
    for statement in statements {
      guard let statement else { continue }
      for mention in statement.mentions {
        evidence[mention.key, default: [:]][statement.article, default: ValueEvidence()]
          .add(mention, in: statement)
      }
    }
    self.evidence = evidence
    holders = evidence.mapValues { Set($0.keys) }
    var values: [ArticleIndex: Set<ValueKey>] = [:]
    for (key, articles) in holders where key.kind != .day {
      for article in articles { values[article, default: []].insert(key) }
    }
    self.values = values
  }

  private static func titleNames(of article: AnnotatedArticle) -> Set<WordHash> {
    var (capitals, plain): (Set<WordHash>, Set<WordHash>) = ([], [])
    for token in article.text.tokens where token.kind == .word {
      if token.isCapitalised { capitals.insert(token.hash) } else { plain.insert(token.hash) }
    }
    return Set(article.title.tokens.map(\.hash)).intersection(capitals).subtracting(plain)
  }

  func weight(of word: WordHash) -> Double { space.weight(of: word) }

  func cosine(_ first: StatementID, _ second: StatementID) -> Double {
    space.cosine(first, second)
  }

  private static func statement(
    _ id: StatementID, _ story: StoryIndex, _ lexicon: ClaimLexicon, _ uses: [QuantityUse]
  ) -> ValueStatement {
    let cues = lexicon.valueWords
    let (tokens, text) = (story.tokens(of: id), story.text(of: id))
    let range = story.range(of: id)
    let words = cues.words.words(
      story.statements[id].tokens, tokens, story.annotated(id).article.text)
    var terms: [Int: WordHash] = [:]
    for term in story.terms[id] { terms[term.token] = term.hash }
    let entities = story.annotated(id).entities
    let mentions = ValueMentionReader(
      story: story, lexicon: lexicon, id: id, words: words, uses: uses
    ).mentions()
    let sources = text.attributions.compactMap(\.sourceRange).filter { $0.overlaps(range) }
    return ValueStatement(
      id: id, article: story.article(of: id), words: words,
      hashes: words.map { tokens[$0.token].hash },
      stems: words.map { terms[$0.token] ?? tokens[$0.token].hash },
      mentions: mentions,
      years: story.dates(within: range, of: id).compactMap { date in
        if case .year(let year) = date.value { return year }
        return nil
      },
      names: text.names.compactMap { name in
        guard range.contains(name.range), entities.indices.contains(name.entity) else { return nil }
        return (WordHash(entities[name.entity].name), name.range.start)
      },
      capitals: Set(
        words.dropFirst().filter { tokens[$0.token].isCapitalised }.map { tokens[$0.token].hash }),
      speaker: speaker(text, range), cues: cues,
      subjects: words.indices.dropFirst().filter { place in
        let token = tokens[words[place].token]
        return token.kind == .word && token.isCapitalised && 2 <= token.count
          && cues.weekdays[token.hash] == nil && cues.months[token.hash] == nil
          && !mentions.contains { $0.words.contains(place) }
          && !sources.contains { $0.overlaps(token.range) }
      }, verbs: verbs(words, tokens, cues))
  }

  /// The words that may be what is done.
  private static func verbs(
    _ words: [ClassedWord], _ tokens: [Token], _ cues: ValueWords
  ) -> [Int] {
    words.indices.filter { place in
      let word = words[place]
      return !word.classes.isDisjoint(with: cues.verb)
        && word.classes.isDisjoint(with: [cues.saying, cues.stop, cues.relation])
        && (place == 0 || !tokens[word.token].isCapitalised)
    }
  }

  /// The last word of the name of whom the statement is attributed to.
  private static func speaker(_ text: Annotations, _ range: TextRange) -> WordHash? {
    let source =
      text.attributions.first { $0.range.overlaps(range) || $0.scope.overlaps(range) }?.source
      ?? text.quotes.first { $0.range.overlaps(range) && $0.speaker != nil }?.speaker
    return source?.split(separator: " ").last.map { WordHash(String($0)) }
  }
}
