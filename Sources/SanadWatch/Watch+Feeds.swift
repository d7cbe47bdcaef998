import SanadFetch
import SanadStore

/// Feeds are asked, and what they name is noted.
extension Watch {
  /// Asks the feeds that are due.
  func startFeeds() {
    let now = clock.now
    for feed in feeds {
      guard options.end != .once || !polled.contains(feed.id) else { continue }
      let state = PollState(feed.polls)
      guard options.polls.isDue(state, at: now), !addresses.contains(feed.address) else { continue }
      var request = FetchRequest(feed.address)
      request.validators = options.polls.validators(for: state, at: now)
      request.priority = 0
      request.accept = Self.feedTypes
      if start(request, .feed(feed, isConditional: !request.validators.isEmpty)) {
        polled.insert(feed.id)
      }
    }
  }

  private static let feedTypes =
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    + "*/*;q=0.5"

  func take(_ result: FetchResult, of feed: FeedFile.Feed, isConditional: Bool) throws {
    let content = content(of: result)
    let items = content?.items ?? []
    let newCount = try file.newCount(of: items)
    var observation = PollObservation(at: result.finishedAt, answer(result, content, newCount))
    observation.wasConditional = isConditional
    observation.retryAt = result.retryAt
    if case .success(let response) = result.outcome {
      observation.validators = response.head.validators
      observation.ownerInterval = OwnerInterval.duration(response.head, at: result.finishedAt)
    }
    let state = options.polls.state(
      after: observation, PollState(feed.polls), key: feed.address)
    let problem = problem(of: result, content)
    let row = state.row(problem: problem)
    try file.keep(row, of: feed.id, items: items, at: result.finishedAt.milliseconds)
    if let index = feeds.firstIndex(where: { $0.id == feed.id }) { feeds[index].polls = row }
    try note(feed, result, content)
    report(
      problem == nil ? .polled : .failing, feed.address,
      problem ?? "\(newCount) new, next \(state.next)")
  }

  /// What an answer with a body holds; nil where it holds no feed or there is none.
  private func content(of result: FetchResult) -> FeedContent? {
    guard case .success(let response) = result.outcome, response.status == 200,
      let address = result.address
    else { return nil }
    return FeedContent(response.body, at: address, now: result.finishedAt)
  }

  private func answer(
    _ result: FetchResult, _ content: FeedContent?, _ newCount: Int
  ) -> PollObservation.Answer {
    switch result.outcome {
    case .success(let response) where response.status == 304: return .notModified
    case .success(let response) where content != nil:
      let digest = Digest.hex(.sha256, of: response.body)
      return .content(digest: digest, newItemCount: newCount)
    case .success(let response) where response.status == 429 || 500 <= response.status:
      return .unavailable
    case .success: return .failed
    case .failure(let failure): return failure.answer
    }
  }

  private func problem(of result: FetchResult, _ content: FeedContent?) -> String? {
    switch result.outcome {
    case .success(let response) where response.status == 304: nil
    case .success(let response) where response.status == 200:
      content == nil ? "no feed" : nil
    case .success(let response): "status \(response.status)"
    case .failure(let failure): failure.description
    }
  }

  /// Takes over where a feed moved to, and which sitemaps an index names.
  private func note(
    _ feed: FeedFile.Feed, _ result: FetchResult, _ content: FeedContent?
  ) throws {
    guard let content else { return }
    // An index names sitemaps, and no further index: one that does would never end.
    if content.kind == .index, feed.parent == nil {
      try file.keepChildren(content.children, of: feed.id)
      feeds = try file.feeds()
    }
    guard let target = result.movedTo, target.text != feed.address else { return }
    try file.move(feed.id, to: target.text)
    feeds = try file.feeds()
    report(.moved, feed.address, target.text)
  }
}

extension FetchFailure {
  /// What a failure says of a feed.
  fileprivate var answer: PollObservation.Answer {
    switch self {
    case .disallowed, .reserved, .refused, .badAddress: .refused
    case .paused, .timedOut, .unresolved, .unreachable, .rulesUnavailable: .unavailable
    default: .failed
    }
  }
}
