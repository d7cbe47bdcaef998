import SanadModel
import SanadText

/// When two numbers were reported, and whether that makes them one count that grows.
extension ValueFinder {
  /// Whether both were published on one day: a price or a count of another day is another one.
  func isOneDay(_ article: ArticleIndex, _ other: ArticleIndex) -> Bool {
    guard let own = story.articles[article].article.published?.date,
      let theirs = story.articles[other].article.published?.date
    else { return true }
    return own == theirs
  }

  /// Minutes within which two sources that give two tolls contradict each other: later, one may know
  /// what the other did not. Set by reading.
  static let sameHourMinutes = 60

  /// Whether the numbers were published within an hour and come from different sources.
  func areOfTwoSources(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    guard let own = story.articles[use.article].article.published?.minutesSinceEpoch,
      let theirs = story.articles[other.article].article.published?.minutesSinceEpoch,
      abs(own - theirs) <= Self.sameHourMinutes
    else { return false }
    let (left, right) = (sources(use), sources(other))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  private func sources(_ use: QuantityUse) -> Set<String> {
    let range = clause(use).range
    return Set(
      story.text(of: use.statement).attributions.filter { $0.scope.overlaps(range) }
        .map(\.source))
  }

  /// Hours between two reports of a count that grows, within which no other value need be equal: after more
  /// hours the count may be of another attack or another flood. Set by reading.
  static let growingHourCountMax = 48

  func isWithinDays(_ article: ArticleIndex, _ other: ArticleIndex) -> Bool {
    guard let own = story.articles[article].article.published?.minutesSinceEpoch,
      let theirs = story.articles[other].article.published?.minutesSinceEpoch
    else { return true }
    return abs(own - theirs) <= Self.growingHourCountMax * 60
  }

  func isGrowing(_ use: QuantityUse) -> Bool {
    cues(use).contains(.growing)
      || (use.state != nil && story.statements[use.statement].cues.contains(.growing))
  }

  /// Whether `use` was published after `other`; nil if that is unknown or both are of one minute.
  func isLater(_ use: QuantityUse, _ other: QuantityUse) -> Bool? {
    guard let own = story.articles[use.article].article.published?.minutesSinceEpoch,
      let theirs = story.articles[other.article].article.published?.minutesSinceEpoch,
      own != theirs
    else { return nil }
    return theirs < own
  }
}
