import SanadModel

/// A quoted stretch, and what says that it is speech.
struct QuoteLink {
  enum Kind: Sendable {
    /// `"…," said Yoon`
    case cueAfter
    /// `Yoon said: "…"`
    case cueBefore
    /// `Yoon: "…"`
    case colon
    /// `Yoon menyebutnya "…"`, within the sentence
    case partial
    /// A sentence in marks with no cue of its own.
    case inherited
  }

  let span: QuoteSpan
  let kind: Kind
  let speaker: Speaker?
  /// Index into the reading's statements.
  let statement: Int?

  /// The rule's name, for `sanad explain`.
  var rule: Maker {
    switch kind {
    case .cueAfter: Maker("quotes.cueAfter")
    case .cueBefore: Maker("quotes.cueBefore")
    case .colon: Maker("quotes.colon")
    case .partial: Maker("quotes.partial")
    case .inherited: Maker("quotes.inherited")
    }
  }
}
