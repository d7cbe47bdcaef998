import SanadModel

/// A quoted span that is speech, and the evidence for it.
struct QuoteLink {
  enum Kind: Sendable {
    /// `"…," said Yoon`
    case cueAfter
    /// `Yoon said: "…"`
    case cueBefore
    /// `Yoon: "…"`
    case colon
    /// `"…" — Yoon`, at the end of its line
    case dash
    /// `Yoon menyebutnya "…"`, within the sentence
    case partial
    /// A sentence in quotation marks without a cue; its speaker is that of the text around it.
    case inherited
  }

  let span: QuoteSpan
  let kind: Kind
  let speaker: Speaker?
  /// Index into the reading's reports.
  let report: Int?

  /// The rule's name, for `sanad explain`.
  var rule: Maker {
    switch kind {
    case .cueAfter: Maker("quotes.cueAfter")
    case .cueBefore: Maker("quotes.cueBefore")
    case .colon: Maker("quotes.colon")
    case .dash: Maker("quotes.dash")
    case .partial: Maker("quotes.partial")
    case .inherited: Maker("quotes.inherited")
    }
  }
}
