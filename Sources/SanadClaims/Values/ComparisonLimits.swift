/// Limits that all comparisons of values share.
enum ComparisonLimits {
  /// The least number compared: one is as often an article as a count. Set by reading.
  static let numberMin = 2.0
  /// Share of claims that two articles have in common at least: of the conflicts drawn at random from
  /// 4,016 articles without it four of five were of articles on other matches, quakes or shares. Measured.
  static let sharedClaimShareMin = 0.25
  /// The same for a count that grows, whose words leave less doubt. Set by reading.
  static let growingSharedClaimShareMin = 0.1
  /// Articles of a story beyond which only counts that grow are compared: such a story is a storyline of
  /// many matches or days, and half of the false alarms left in 4,016 articles were of one of 220. Measured.
  static let eventArticleCountMax = 30
  /// Units of time, as the output names them.
  static let durations: Set<String> = ["second", "minute", "hour", "day", "week", "month", "year"]
}
