import SanadModel
import SanadText

/// Finds further mentions of names that the tagger found elsewhere in the article.
///
/// The tagger's training sentences do not mark states that act or modify (`pemerintah Indonesia`); a
/// state that was named once is accepted each time. So is a single word of a person's full name.
struct RepeatedNameFinder {
  let field: NameField
  let lexicon: NameLexicon
  let words: NameWordTable

  /// The shortest part of a person's name that is accepted alone, in bytes. Set by reading.
  private static let personByteMin = 3

  /// The most tokens of a known name looked back over from a joining word. Set by reading.
  private static let nameTokenMax = 4

  private var gazetteer: Gazetteer { lexicon.gazetteer }

  /// What an article's names give to look for.
  private struct Known {
    /// Identities of the gazetteer.
    var identities = FlatMap(capacity: 32)
    /// Words of persons' names of two words and more.
    var personWords = FlatMap(capacity: 32)
  }

  /// `spans` and, between them, every name that one of them or the title has.
  func adding(to spans: [NameSpan], title: NameField?) -> [NameSpan] {
    let known = known(spans, title: title)
    guard 0 < known.identities.count + known.personWords.count else { return spans }
    var named: [NameSpan] = []
    var at = 0
    for span in spans {
      add(at..<max(at, span.tokens.lowerBound), known, to: &named)
      named.append(span)
      at = span.tokens.upperBound
    }
    add(at..<field.tokens.count, known, to: &named)
    return named
  }

  private func known(_ spans: [NameSpan], title: NameField?) -> Known {
    var known = Known()
    for span in spans {
      let match = gazetteer.match(
        in: field.tokens, at: span.tokens.lowerBound, limit: span.tokens.upperBound)
      if let match, match.count == span.tokens.count {
        known.identities.update(match.known.identity, 1)
        addJoined(to: span.tokens, match.known.type, &known)
      } else if span.type == .person, 1 < span.tokens.count {
        for index in span.tokens { addWord(index, &known) }
      }
    }
    guard let title else { return known }
    for index in title.tokens.indices {
      if let match = gazetteer.match(in: title.tokens, at: index, limit: title.tokens.count) {
        known.identities.update(match.known.identity, 1)
      }
    }
    return known
  }

  /// `Russia and North Korea`: a known name joined to a tagged one of its type is meant as it is.
  private func addJoined(to name: Range<Int>, _ type: NameType, _ known: inout Known) {
    let (before, after) = (name.lowerBound - 1, name.upperBound)
    if joins(after), let match = match(after + 1, field.tokens.count), match.type == type {
      known.identities.update(match.identity, 1)
    }
    guard joins(before) else { return }
    for start in max(0, before - Self.nameTokenMax)..<before {
      guard let match = match(start, before), match.type == type, match.end == before else {
        continue
      }
      known.identities.update(match.identity, 1)
      return
    }
  }

  private func joins(_ index: Int) -> Bool {
    guard field.tokens.indices.contains(index) else { return false }
    return lexicon.words.has(field.tokens[index].hash, .conjunction)
  }

  private func match(
    _ start: Int, _ limit: Int
  ) -> (type: NameType, identity: WordHash, end: Int)? {
    guard start < limit, let match = gazetteer.match(in: field.tokens, at: start, limit: limit)
    else { return nil }
    return (match.known.type, match.known.identity, start + match.count)
  }

  private func addWord(_ index: Int, _ known: inout Known) {
    let token = field.tokens[index]
    guard token.kind == .word, Self.personByteMin <= token.count else { return }
    known.personWords.update(token.hash, 1)
  }

  private func add(_ gap: Range<Int>, _ known: Known, to spans: inout [NameSpan]) {
    var at = gap.lowerBound
    while at < gap.upperBound {
      guard let span = named(at, gap.upperBound, known) ?? personal(at, known) else {
        at += 1
        continue
      }
      spans.append(span)
      at = span.tokens.upperBound
    }
  }

  private func named(_ at: Int, _ limit: Int, _ known: Known) -> NameSpan? {
    guard field.tokens[at].isCapitalised,
      let match = gazetteer.match(in: field.tokens, at: at, limit: limit),
      !match.known.isCommonWord, !isCapitalised(at + match.count),
      field.isStart[at] || !isCapitalised(at - 1), known.identities[match.known.identity] != nil
    else { return nil }
    return NameSpan(tokens: at..<(at + match.count), type: match.known.type, maker: match.maker)
  }

  /// A lone word of a person's name: with a capital that only a name explains.
  private func personal(_ at: Int, _ known: Known) -> NameSpan? {
    let token = field.tokens[at]
    guard token.letterCase == .capital, known.personWords[token.hash] != nil,
      !isCapitalised(at - 1), !isCapitalised(at + 1),
      !field.isStart[at] || !words.isCommonWord(token)
    else { return nil }
    return NameSpan(tokens: at..<(at + 1), type: .person, maker: Maker("names.short-form"))
  }

  private func isCapitalised(_ index: Int) -> Bool {
    guard field.tokens.indices.contains(index) else { return false }
    return field.tokens[index].isCapitalised
      && !(index < field.tokens.count && field.isBreak[index])
  }
}
