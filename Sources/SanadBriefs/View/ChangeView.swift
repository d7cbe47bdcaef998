import SanadModel

/// What became of a story, in one line.
struct ChangeView: Sendable {
  /// `nilai berubah`
  let label: String
  /// `12 orang → 15 orang`; empty where the kind says it all.
  let words: String
  /// The outlet that brought it and when.
  let facts: String

  /// - Parameter clock: minutes from UTC of the clock that times are shown on.
  init(_ change: StoryChange, _ labels: Labels, clock: Int?) {
    label = labels["change." + change.kind.replacing(" ", with: "-")]
    words = [change.before, change.after].compactMap { $0 }.joined(separator: " → ")
    let time = change.at.flatMap { Timestamp(wholeISO: $0) }
    facts = [change.outlet, time.map { labels.time($0.moved(to: clock)) }]
      .compactMap { $0 }.joined(separator: " · ")
  }
}
