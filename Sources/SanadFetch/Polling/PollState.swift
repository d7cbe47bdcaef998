/// What is known of a feed between two polls: a row of the store.
package struct PollState: Hashable, Sendable {
  /// When the next poll is due.
  package var next: Timestamp
  /// Polls so far; the jitter of the next one hangs on it.
  package var pollCount = 0
  package var validators = Validators()
  /// The digest of the last body.
  package var digest: String?
  /// Whether the feed answers that nothing changed; nil while it always had something new.
  package var answersNotModified: Bool?
  /// When the body was last asked for without validators.
  package var unconditionalAt: Timestamp?
  /// When the body last differed under validators that did not.
  package var liedAt: Timestamp?
  /// When it was first polled, or last brought a new item.
  package var newsAt: Timestamp?
  package var items = ItemCounter()
  /// Failures one after another.
  package var failureCount = 0
  package var failingSince: Timestamp?

  package init(next: Timestamp) { self.next = next }
}

/// New items of about the last day: those of this day, and of the day before the part not yet passed.
package struct ItemCounter: Hashable, Sendable {
  package var day: Int64
  package var count: Int
  package var countBefore: Int

  package init(day: Int64 = 0, count: Int = 0, countBefore: Int = 0) {
    (self.day, self.count, self.countBefore) = (day, count, countBefore)
  }

  /// Given by the format.
  private static let dayLength: Int64 = 86_400

  private func moved(to day: Int64) -> ItemCounter {
    switch day - self.day {
    case 0: self
    case 1: ItemCounter(day: day, count: 0, countBefore: count)
    default: ItemCounter(day: day)
    }
  }

  private static func day(of moment: Timestamp) -> Int64 {
    (moment.seconds - moment.secondOfDay) / dayLength
  }

  mutating func add(_ count: Int, at moment: Timestamp) {
    self = moved(to: Self.day(of: moment))
    self.count += Swift.max(0, count)
  }

  package func perDay(at moment: Timestamp) -> Int {
    let now = moved(to: Self.day(of: moment))
    let rest = Self.dayLength - moment.secondOfDay
    return now.count + Int(Int64(now.countBefore) * rest / Self.dayLength)
  }
}

/// What a poll brought.
package struct PollObservation: Sendable {
  package enum Answer: Hashable, Sendable {
    case notModified
    /// A body, by its digest, and how many items in it were not known.
    case content(digest: String, newItemCount: Int)
    /// The host is busy or did not answer; it may do so in a minute.
    case unavailable
    /// An answer that is no feed, or an error of the server.
    case failed
    /// Robots, a reservation or the guard stands against it.
    case refused
  }

  package var at: Timestamp
  package var answer: Answer
  /// Whether validators were sent.
  package var wasConditional = false
  package var validators = Validators()
  /// How seldom the owner wants it fetched.
  package var ownerInterval: Duration?
  /// When the host may be asked again, where it said so.
  package var retryAt: Timestamp?

  package init(at moment: Timestamp, _ answer: Answer) { (at, self.answer) = (moment, answer) }
}
