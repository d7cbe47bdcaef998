import SanadBriefs

/// The stream as its template prints it.
struct StreamView: Sendable {
  let streamTitle: HTMLText
  let streamCount: HTMLText
  /// What the order is, and what the times are.
  let orderNote: HTMLText
  /// How many stories the choice leaves out, with what takes it back, or none.
  let hidden: [HiddenView]
  let hasChips: Bool
  let chips: [FilterView.Choice]
  let filters: [FilterView]
  /// The form that marks all as seen, or none.
  let seen: [SeenForm]
  /// The form that keeps the chosen search no longer, or none.
  let watched: [WatchedForm]
  let rows: [StreamRowView]
  let isEmpty: Bool
  let next: [HTMLText]
}

struct SeenForm: Sendable {
  let token: HTMLText
}

struct WatchedForm: Sendable {
  let token: HTMLText
  let watchedAction: HTMLText
}

struct HiddenView: Sendable {
  let hiddenText: HTMLText
  let hiddenLink: HTMLText
}

/// A group of choices: badges, days, outlets, languages.
struct FilterView: Sendable {
  struct Choice: Sendable {
    let choiceLink: HTMLText
    let choiceText: HTMLText
    let choiceClass: HTMLText
    let isChosen: Bool
    /// A sign before it, or none.
    let choiceSign: [HTMLText]
    /// A number behind it, or none.
    let choiceCount: [HTMLText]
  }

  let filterTitle: HTMLText
  let filterID: HTMLText
  let choices: [Choice]
}

struct StreamRowView: Sendable {
  let rowID: HTMLText
  let rowLink: HTMLText
  let rowTitle: HTMLText
  let rowLanguage: HTMLText
  let badges: [BadgeView]
  let rowTime: [HTMLText]
  let rowISO: HTMLText
  /// What became of it last, or none.
  let rowNews: [NewsView]
  let rowFacts: [HTMLText]
  let rowOutlets: HTMLText
}

struct BadgeView: Sendable {
  let badgeClass: HTMLText
  let badgeSymbol: HTMLText
  let badgeText: HTMLText
}

struct NewsView: Sendable {
  let newsKind: HTMLText
  let newsClass: HTMLText
  /// What no longer holds, or none.
  let newsBefore: [HTMLText]
  /// What holds still beside it, or led to it, or none.
  let newsBeside: [HTMLText]
  /// Between the two, or none.
  let newsSign: [HTMLText]
  let newsAfter: [HTMLText]
  let newsLanguage: HTMLText
}
