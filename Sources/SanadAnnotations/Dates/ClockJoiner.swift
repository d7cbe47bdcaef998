import SanadModel
import SanadText

/// Gives clock times the day of their sentence.
enum ClockJoiner {
  /// A day behind a clock time is its day only this close, in bytes: `pukul 19.15 WIB, Senin (9/6)`.
  /// Set by reading.
  static let followingGapMax = 12

  /// Joins the times among `mentions` from index `first` on, which are those of one sentence.
  static func join(_ mentions: inout [DateMention], from first: Int) {
    for index in first..<max(first, mentions.count) {
      guard let day = day(for: index, in: mentions, from: first) else { continue }
      let mention = mentions[index]
      guard let value = mention.value.on(day) else { continue }
      mentions[index] = DateMention(range: mention.range, value: value, maker: mention.maker)
    }
  }

  /// The day that stands before the time in the sentence, or right behind it.
  private static func day(
    for index: Int, in mentions: [DateMention], from first: Int
  ) -> CivilDate? {
    guard mentions[index].value.isOpenTime else { return nil }
    for before in stride(from: index - 1, through: first, by: -1) {
      if case .day(let date) = mentions[before].value { return date }
    }
    guard index + 1 < mentions.count, case .day(let date) = mentions[index + 1].value,
      mentions[index + 1].range.start - mentions[index].range.end <= followingGapMax
    else { return nil }
    return date
  }
}

extension DateValue {
  /// Whether it is a clock time whose day is open.
  var isOpenTime: Bool {
    switch self {
    case .time: true
    case .interval(.time, .time): true
    default: false
    }
  }

  /// The same time on `day`; an interval that runs past midnight ends the day after.
  func on(_ day: CivilDate) -> DateValue? {
    switch self {
    case .time(let time): return .moment(day, time)
    case .interval(.time(let from), .time(let to)):
      let last = to.minute < from.minute ? day.adding(days: 1) : day
      return .interval(.moment(day, from), .moment(last, to))
    default: return nil
    }
  }
}
