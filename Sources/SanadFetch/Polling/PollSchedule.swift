/// When a feed is polled next, from what it does: a state and an observation make the next state.
package struct PollSchedule: Sendable {
  /// Between two polls of a feed that answers "not modified" and brings much.
  package var fastInterval = Duration.minutes(15)
  package var interval = Duration.minutes(60)
  /// Of a feed that has long brought nothing.
  package var silentInterval = Duration.hours(24)
  /// Of a feed that has long failed: it is never given up.
  package var failingInterval = Duration.days(7)
  /// New items a day from which a feed is polled fast. Set by reading.
  package var fastItemCountMin = 24
  /// How long a feed brings nothing before it is called silent.
  package var silentAge = Duration.days(7)
  /// How long a feed fails before it is polled weekly.
  package var failingAge = Duration.days(7)
  /// Between two polls without validators, which find out whether validators can be trusted.
  package var probeInterval = Duration.hours(24)
  /// How long validators that were wrong once are not used.
  package var distrustAge = Duration.days(30)

  package init() {}

  /// How a feed stands, for a list of feeds.
  package enum Health: String, Hashable, Sendable { case active, silent, failing, failingLong }

  package func health(of state: PollState, at now: Timestamp) -> Health {
    if let since = state.failingSince {
      return failingAge <= now.since(since) ? .failingLong : .failing
    }
    guard let newsAt = state.newsAt, silentAge <= now.since(newsAt) else { return .active }
    return .silent
  }

  /// Whether a poll is due. A time further off than any interval comes from a clock that was set back.
  package func isDue(_ state: PollState, at now: Timestamp) -> Bool {
    state.next <= now || now.adding(failingInterval * 2) < state.next
  }

  /// The validators to send with the next poll; none where it is to be a probe.
  package func validators(for state: PollState, at now: Timestamp) -> Validators {
    guard !isDistrusted(state, at: now) else { return Validators() }
    guard let last = state.unconditionalAt, now.since(last) < probeInterval, last <= now else {
      return Validators()
    }
    return state.validators
  }

  package func isDistrusted(_ state: PollState, at now: Timestamp) -> Bool {
    state.liedAt.map { now.since($0) < distrustAge } ?? false
  }

  /// The state after `observation`, with the time of the next poll.
  ///
  /// - Parameter key: The feed's address, by which its times are spread.
  package func state(
    after observation: PollObservation, _ state: PollState, key: String
  ) -> PollState {
    var new = state
    new.pollCount += 1
    new.newsAt = new.newsAt ?? observation.at
    switch observation.answer {
    case .notModified: noteNotModified(observation, &new)
    case .content(let digest, let newItemCount):
      noteContent(observation, digest, newItemCount, &new)
    case .unavailable, .failed, .refused:
      new.failureCount += 1
      new.failingSince = new.failingSince ?? observation.at
    }
    new.next = next(after: observation, new, key: key)
    return new
  }

  private func noteNotModified(_ observation: PollObservation, _ state: inout PollState) {
    (state.failureCount, state.failingSince) = (0, nil)
    state.answersNotModified = true
    state.validators = state.validators.updated(by: observation.validators)
    state.items.add(0, at: observation.at)
  }

  private func noteContent(
    _ observation: PollObservation, _ digest: String, _ newItemCount: Int, _ state: inout PollState
  ) {
    (state.failureCount, state.failingSince) = (0, nil)
    if !observation.wasConditional {
      state.unconditionalAt = observation.at
      let isSame = !state.validators.isEmpty && state.validators == observation.validators
      if isSame, let last = state.digest, last != digest { state.liedAt = observation.at }
    }
    // A server that sends a body with nothing new in it does not look at validators.
    if observation.wasConditional, newItemCount <= 0 { state.answersNotModified = false }
    if 0 < newItemCount { state.newsAt = observation.at }
    // The first body holds the items of many days: it says nothing about the pace.
    state.items.add(state.digest == nil ? 0 : newItemCount, at: observation.at)
    (state.validators, state.digest) = (observation.validators, digest)
  }

  private func next(
    after observation: PollObservation, _ state: PollState, key: String
  ) -> Timestamp {
    let now = observation.at
    let spread = Backoff.spread(
      interval(after: observation, state), key: key, attempt: state.pollCount)
    // What owner and host ask for is not shortened by the spreading.
    let asked = min(observation.ownerInterval ?? .zero, OwnerInterval.max)
    let next = now.adding(max(spread, asked))
    return max(next, min(observation.retryAt ?? next, now.adding(Backoff.pauseMax)))
  }

  private func interval(after observation: PollObservation, _ state: PollState) -> Duration {
    let now = observation.at
    switch health(of: state, at: now) {
    case .failingLong: return failingInterval
    case .failing: return failingInterval(observation.answer, state)
    case .silent: return silentInterval
    case .active: return activeInterval(state, at: now)
    }
  }

  /// A feed that brings something at every poll has no occasion to answer "not modified": that it sends
  /// validators is enough until it is seen to ignore them.
  private func activeInterval(_ state: PollState, at now: Timestamp) -> Duration {
    let isFast =
      !state.validators.isEmpty && state.answersNotModified != false
      && !isDistrusted(state, at: now) && fastItemCountMin <= state.items.perDay(at: now)
    return isFast ? fastInterval : interval
  }

  /// A host that is busy is asked again soon, then less and less; what is wrong in itself not sooner than
  /// a sound feed would be, and what is forbidden once a day.
  private func failingInterval(
    _ answer: PollObservation.Answer, _ state: PollState
  ) -> Duration {
    let pause = Backoff.pause(afterFailures: state.failureCount)
    switch answer {
    case .unavailable: return pause
    case .refused: return silentInterval
    default: return max(pause, interval)
    }
  }
}
