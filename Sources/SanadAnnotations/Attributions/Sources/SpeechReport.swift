import SanadModel

/// A reported statement: a cue with the phrase for its source, which is not resolved to a speaker yet.
struct SpeechReport: Sendable {
  enum Form: Sendable, Hashable {
    /// A verb of saying: `said Yoon`, `Yoon said`
    case spoken
    /// `according to Yoon`, `from data of the bureau`
    case named
    /// `quoted from Reuters`
    case relayed
    /// `in a written statement`
    case document
  }

  let form: Form
  let kind: SpeechKind
  /// Tokens of the cue alone.
  let cue: Range<Int>
  /// Nil if the source is a pronoun suffixed to the cue.
  let phrase: SourcePhrase?
  /// The source comes after the cue.
  let isCueFirst: Bool
  let maker: Maker

  /// Tokens of cue and source together.
  var tokens: Range<Int> {
    guard let phrase else { return cue }
    let (start, end) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    return min(start, cue.lowerBound)..<max(end, cue.upperBound)
  }

  var isPronoun: Bool { phrase.map(\.isPronoun) ?? true }
}
