import SanadFetch
import SanadModel
import SanadStore

/// Pages that feeds name are fetched once.
extension Watch {
  /// Asks for the pages of new items.
  func startItems() throws {
    let items = try file.wanted(
      at: clock.now.milliseconds, perHost: options.pageCountPerHost * 2)
    let done = Set(batch.done)
    for item in items where (underWayPerHost[item.host] ?? 0) < options.pageCountPerHost {
      guard !done.contains(item.id) else { continue }
      start(FetchRequest(item.address), .item(item), host: item.host)
    }
  }

  func take(_ result: FetchResult, of item: FeedFile.Item) throws {
    switch result.outcome {
    case .success(let response) where response.status == 429 || 500 <= response.status:
      note(result, onlyLast: true)
      try retry(item, "status \(response.status)", at: result.retryAt)
    case .success(let response):
      try takeFirst(response, result, item)
    case .failure(.paused(let until)):
      try file.postpone(item.id, to: until.milliseconds, tries: item.tries)
    case .failure(let failure) where failure.isFinal:
      noteRefusal(failure, result.requested, at: result.finishedAt)
      finish(item)
    case .failure(let failure):
      try retry(item, failure.description, at: result.retryAt)
    }
  }

  private func takeFirst(
    _ response: HTTPResponse, _ result: FetchResult, _ item: FeedFile.Item
  ) throws {
    guard let address = result.address else { return finish(item) }
    let reservation = reservation(of: response, at: address)
    do throws(WARCError) {
      let fetch = try keepAnswers(result, reservation)
      finish(item)
      guard response.status == 200, reservation == nil else {
        let kind: WatchEvent.Kind = Fetch.isGone(response.status) ? .gone : .dropped
        return report(kind, address.text, "status \(response.status)", reservation)
      }
      if let fetch, let page = evidence.page(in: fetch) { batch.add(page) }
      batch.looked.append(
        FeedFile.Page(of: response, at: address, result.finishedAt, options.refetches))
      report(.fetched, address.text, "\(response.body.count) bytes")
    } catch {
      try hinder(item, error)
    }
  }

  /// Says what came of a page, or that its rights are reserved.
  func report(
    _ kind: WatchEvent.Kind, _ address: String, _ detail: String, _ reservation: String?
  ) {
    if let reservation {
      report(.refused, address, "rights reserved \(reservation)")
    } else {
      report(kind, address, detail)
    }
  }

  private func finish(_ item: FeedFile.Item) {
    beginBatch()
    batch.done.append(item.id)
  }

  /// Asks again later, less and less often, and at last not any more.
  private func retry(_ item: FeedFile.Item, _ reason: String, at: SanadFetch.Timestamp?) throws {
    let tries = item.tries + 1
    guard tries < options.tryCountMax else {
      report(.dropped, item.address, "\(reason), \(tries) times")
      return finish(item)
    }
    let pause = clock.now.adding(Backoff.pause(afterFailures: tries, of: item.address))
    try file.postpone(item.id, to: max(pause, at ?? pause).milliseconds, tries: tries)
    report(.postponed, item.address, reason)
  }

  /// The archive could not be written: the page is fetched again when it may be.
  private func hinder(_ item: FeedFile.Item, _ error: WARCError) throws {
    report(.trouble, item.address, error.description)
    let next = clock.now.adding(options.troublePause)
    try file.postpone(item.id, to: next.milliseconds, tries: item.tries)
  }
}

extension FetchFailure {
  /// Whether the same request has no better end later.
  var isFinal: Bool {
    switch self {
    case .badAddress, .refused, .disallowed, .reserved, .tooManyRedirects, .insecureRedirect,
      .badRedirect, .limit, .unreadCoding, .damagedBody:
      true
    default: false
    }
  }
}

extension FeedFile.Page {
  /// A page that came for the first time.
  init(
    of response: HTTPResponse, at address: WebAddress, _ moment: SanadFetch.Timestamp,
    _ schedule: RefetchSchedule
  ) {
    self.init(address: address.text, host: address.host, first: moment.milliseconds)
    take(response, at: moment)
    next = schedule.next(after: moment, firstFetched: moment)?.milliseconds
  }

  /// Takes over what later answers are compared with.
  mutating func take(_ response: HTTPResponse, at moment: SanadFetch.Timestamp) {
    let validators = response.head.validators
    (etag, modified) = (validators.entityTag, validators.lastModified)
    digest = Digest.bytes(.sha256, of: response.body)
    kept = moment.milliseconds
  }
}
