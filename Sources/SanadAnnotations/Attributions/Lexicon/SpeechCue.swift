import SanadModel

/// The kind of a verb of saying, which gives what it reports its stance.
enum SpeechKind: String, Sendable, CaseIterable {
  case said, thought, claimed, denied, confirmed, corrected, asked, planned, suspected

  /// The stance of what is reported.
  var stance: Stance {
    switch self {
    case .said, .thought, .asked: .stated
    case .confirmed: .confirmed
    case .corrected: .corrected
    case .claimed: .claimed
    case .denied: .denied
    case .suspected: .unverified
    case .planned: .planned
    }
  }
}

/// A word of saying or thinking, and on which side its speaker is found.
struct SpeechCue: Hashable, Sendable {
  enum Position: String, Sendable, CaseIterable {
    /// The cue comes before its speaker.
    case before
    /// The speaker comes before the cue.
    case after
    case either
    /// Before the speaker, with an agent word allowed between.
    case passive
    /// The speaker is a pronoun suffixed to the cue.
    case alone
  }

  /// What must be beside the cue for it to count.
  enum Strength: String, Sendable, CaseIterable {
    /// Any speaker.
    case strong
    /// A name, a pronoun or a noun known to head sources.
    case weak
    /// A document, an outlet or an agency: of a person the word means something else.
    case document
    /// As ``weak``, and only next to a quotation or after a comma: the word has other uses.
    case quote
  }

  let kind: SpeechKind
  let position: Position
  let strength: Strength
}

/// Words that name a source without a verb of saying.
enum SourceCue: String, Sendable, CaseIterable {
  /// The source follows.
  case names
  /// An outlet or agency follows, which passes the report on.
  case relays
  /// A preposition that makes a document after it a source.
  case `in`
  /// Means that make a document or an account after them a source: `melalui siaran pers`
  case by
  /// An outlet follows, which was told it and passes it on: `kepada Reuters`
  case addressee
  /// The source is a pronoun suffixed to the cue: `menurutnya`
  case alone
}
