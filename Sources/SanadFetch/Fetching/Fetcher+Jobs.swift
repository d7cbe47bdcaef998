/// The way of one request: rules of the site, queue of the host, answer, redirect, result.
extension Fetcher {
  /// Lets a job in, at its start and after each redirect.
  func admit(_ job: FetchJob) {
    jobs[job.id] = job
    if case .refused(let reason) = addressGuard.verdict(on: job.address) {
      return finish(job, .failure(.refused(reason)))
    }
    guard job.purpose == .page, job.request.obeysSiteRules else { return enqueue(job) }
    guard let rules = sites.rules(of: job.address.origin, at: clock.now) else {
      return waitForRules(job)
    }
    if let refusal = rules.refusal(of: job.address), !isLicensed(refusal, job.address) {
      return finish(job, .failure(refusal))
    }
    enqueue(job)
  }

  private func isLicensed(_ refusal: FetchFailure, _ address: WebAddress) -> Bool {
    guard case .reserved = refusal else { return false }
    return options.licensedHosts.contains(address.host)
  }

  private func enqueue(_ job: FetchJob) {
    let host = job.address.host
    if let until = longPause(of: host) { return finish(job, .failure(.paused(until: until))) }
    let priority = job.purpose == .page ? job.request.priority : Int.min
    queues.add(job.id, to: host, priority: priority, at: clock.uptime)
  }

  /// Takes an answer: what redirects is followed, the rest is the result.
  func take(_ response: HTTPResponse, for job: FetchJob, pause: Duration?) {
    var job = job
    job.exchanges.append(
      FetchExchange(
        address: job.address, startedAt: job.startedAt, requestHead: job.requestHead,
        response: response))
    jobs[job.id] = job
    guard let location = redirect(of: response, job) else {
      return finish(job, .success(response), pause: pause)
    }
    do throws(FetchFailure) {
      job.address = try target(of: location, job)
      admit(job)
    } catch {
      finish(job, .failure(error), pause: pause)
    }
  }

  private func redirect(of response: HTTPResponse, _ job: FetchJob) -> String? {
    guard [301, 302, 303, 307, 308].contains(response.status), job.request.posted == nil else {
      return nil
    }
    return response.head.text("location").flatMap { $0.isEmpty ? nil : $0 }
  }

  private func target(of location: String, _ job: FetchJob) throws(FetchFailure) -> WebAddress {
    guard job.exchanges.count <= options.limits.redirectCountMax else { throw .tooManyRedirects }
    guard let address = WebAddress(location, relativeTo: job.address) else { throw .badRedirect }
    guard job.address.scheme != "https" || address.scheme != "http" else {
      throw .insecureRedirect
    }
    return address.takingCredentials(of: job.address)
  }

  func finish(
    _ job: FetchJob, _ outcome: Result<HTTPResponse, FetchFailure>, pause: Duration? = nil
  ) {
    jobs[job.id] = nil
    var retryAt = pause.map { clock.now.adding($0) }
    if case .failure(.paused(let until)) = outcome { retryAt = until }
    publish(
      FetchResult(
        id: job.id, purpose: job.purpose, requested: job.request.address,
        exchanges: job.exchanges, outcome: outcome, finishedAt: clock.now, retryAt: retryAt))
    if let origin = job.origin { takeRules(outcome, of: origin, job) }
  }
}
