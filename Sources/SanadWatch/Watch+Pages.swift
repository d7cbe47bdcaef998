import SanadFetch
import SanadModel
import SanadStore

/// Pages of articles are looked at again: what outlets change is a new version, what they take away a change.
extension Watch {
  /// Numbers by which requests for one host wait; items come before these.
  private enum Priority {
    /// Values differ in the article's story. Set by reading.
    static let conflict = 2
    /// Set by reading.
    static let other = 3
  }

  /// How long a page waits after it could not be had. Set by reading.
  private static let failedPause = Duration.seconds(3600)
  /// The age from which a page that cannot be had is left alone. Set by reading.
  private static let failedAge = Duration.seconds(31 * 86_400)

  /// Asks for the pages whose time has come.
  func startPages() throws {
    let looked = Set(batch.looked.map(\.address))
    let pages = try file.due(at: clock.now.milliseconds, perHost: options.pageCountPerHost * 2)
      .filter { !looked.contains($0.address) }
    let disputed = try adder.store.inConflict(pages.map(\.address))
    let order =
      pages.filter { disputed.contains($0.address) }
      + pages.filter { !disputed.contains($0.address) }
    for page in order where (underWayPerHost[page.host] ?? 0) < options.pageCountPerHost {
      var request = FetchRequest(page.address)
      request.priority = disputed.contains(page.address) ? Priority.conflict : Priority.other
      request.validators = Validators(entityTag: page.etag, lastModified: page.modified)
      start(request, .page(page), host: page.host)
    }
  }

  func take(_ result: FetchResult, of page: FeedFile.Page) throws {
    switch result.outcome {
    case .success(let response) where response.status == 429 || 500 <= response.status:
      note(result, onlyLast: true)
      postpone(page, "status \(response.status)", to: result.retryAt)
    case .success(let response):
      takeAgain(response, result, page)
    case .failure(.paused(let until)):
      postpone(page, "host is left alone", to: until)
    case .failure(let failure) where failure.isFinal:
      noteRefusal(failure, result.requested, at: result.finishedAt)
      lookLater(page, at: result.finishedAt)
    case .failure(let failure):
      postpone(page, failure.description, to: result.retryAt)
    }
  }

  private func takeAgain(
    _ response: HTTPResponse, _ result: FetchResult, _ known: FeedFile.Page
  ) {
    guard let address = result.address else { return lookLater(known, at: result.finishedAt) }
    let reservation = reservation(of: response, at: address)
    let isHere = address.text == known.address
    let isSame = isHere && (response.status == 304 || isCopy(response, known))
    let earlier = WARCReference(
      address: known.address, date: Timestamp(milliseconds: known.kept))
    do throws(WARCError) {
      let fetch = try keepAnswers(result, reservation, confirms: isSame ? earlier : nil)
      var page = known
      if isHere, !isSame, response.status == 200, reservation == nil {
        if let fetch, let read = evidence.page(in: fetch) { batch.add(read) }
        page.take(response, at: result.finishedAt)
      }
      lookLater(page, at: result.finishedAt)
    } catch {
      report(.trouble, known.address, error.description)
      return postpone(known, error.description, to: clock.now.adding(options.troublePause))
    }
    let detail =
      isSame ? "not changed" : isHere ? "status \(response.status)" : "leads to \(address.text)"
    report(Fetch.isGone(response.status) ? .gone : .fetched, known.address, detail, reservation)
  }

  private func isCopy(_ response: HTTPResponse, _ known: FeedFile.Page) -> Bool {
    response.status == 200 && known.digest == Digest.bytes(.sha256, of: response.body)
  }

  private func lookLater(_ page: FeedFile.Page, at moment: SanadFetch.Timestamp) {
    var page = page
    page.last = moment.milliseconds
    let first = Timestamp(milliseconds: page.first)
    page.next = options.refetches.next(after: moment, firstFetched: first)?.milliseconds
    beginBatch()
    batch.looked.append(page)
  }

  private func postpone(
    _ page: FeedFile.Page, _ reason: String, to moment: SanadFetch.Timestamp?
  ) {
    var page = page
    let next = clock.now.adding(Self.failedPause)
    let isOld = Self.failedAge < clock.now.since(Timestamp(milliseconds: page.first))
    page.next = isOld ? nil : max(next, moment ?? next).milliseconds
    beginBatch()
    batch.looked.append(page)
    report(.postponed, page.address, reason)
  }
}
