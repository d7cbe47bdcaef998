import SanadModel
import SanadText

/// One field of an article with what the search for sources needs: the roles of its tokens.
///
/// Words that were joined to a cue when a link was lost (`quotedReuters`) are split here, so token
/// indices are this view's own; byte ranges are the field's. A class, since every reader of a phrase holds it.
final class FieldView: Sendable {
  let text: SourceText
  let cursor: TokenCursor
  let roles: [WordRoles]
  /// Tokens of each sentence, in order, without gaps between them.
  let sentences: [Range<Int>]
  /// For each token its sentence.
  let sentenceOf: [Int32]
  /// For each token the name mention it belongs to, or -1.
  let nameOf: [Int32]
  let names: [NameMention]
  /// Words of the field's names.
  private let nameWords: Set<WordHash>

  init(_ text: SourceText, _ found: Annotations, _ lexicon: SpeechLexicon) {
    let tokens = GluedTokens(text: text, lexicon: lexicon).split(found.tokens)
    self.text = text
    cursor = TokenCursor(text, tokens)
    names = found.names
    let sentences = Self.sentences(found.sentences, in: tokens)
    self.sentences = sentences
    sentenceOf = Self.owners(of: sentences, count: tokens.count)
    var marker = WordRoleMarker(tokens: tokens, lexicon: lexicon)
    marker.markNames(found.names, sentenceStarts: sentences.map(\.lowerBound))
    marker.markDates(found.dates)
    marker.markAges(found.quantities, commas: .comma)
    roles = marker.roles
    nameOf = marker.nameOf
    nameWords = marker.nameWords
  }

  var tokens: [Token] { cursor.tokens }
  var count: Int { cursor.tokens.count }

  func has(_ index: Int, _ role: WordRoles) -> Bool {
    WorkCounter.add()
    return !roles[index].isDisjoint(with: role)
  }

  /// The bytes of the tokens `span`; none where it is empty.
  func range(_ span: Range<Int>) -> TextRange {
    cursor.tokens.textRange(of: span) ?? TextRange(0, 0)
  }

  func words(_ span: Range<Int>) -> String { text[range(span)] }

  func sentence(of index: Int) -> Range<Int> { sentences[Int(sentenceOf[index])] }

  /// Whether the word is part of some name of the field, here or elsewhere.
  func isNamePart(_ index: Int) -> Bool { nameWords.contains(tokens[index].hash) }

  /// Whether token `index` is part of a person's name.
  func isPerson(_ index: Int) -> Bool {
    0 <= nameOf[index] && names[Int(nameOf[index])].type == .person
  }

  /// Whether a capitalised word and another joined to it start here: `Washington and Seoul`.
  func opensPair(_ index: Int) -> Bool {
    index + 2 < count && tokens[index].isCapitalised && has(index + 1, .coordinator)
      && tokens[index + 2].isCapitalised
  }

  /// The mark at token `index` where it is an ASCII character.
  func mark(_ index: Int) -> Unicode.Scalar? { cursor.mark(index) }
}

extension FieldView {
  /// Sentences as found; where none were, each line is one.
  private static func sentences(_ found: [Sentence], in tokens: [Token]) -> [Range<Int>] {
    var starts: [Int] = []
    if found.isEmpty {
      starts = tokens.indices.filter { tokens[$0].breaksBefore > 0 }
    } else {
      starts = found.map { tokens.firstIndex(from: $0.range.start) }
    }
    if starts.first != 0, !tokens.isEmpty { starts.insert(0, at: 0) }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : tokens.count
      return starts[number]..<max(starts[number], end)
    }
  }

  private static func owners(of sentences: [Range<Int>], count: Int) -> [Int32] {
    var owners = [Int32](repeating: 0, count: count)
    for (number, sentence) in sentences.enumerated() {
      for index in sentence { owners[index] = Int32(number) }
    }
    return owners
  }
}
