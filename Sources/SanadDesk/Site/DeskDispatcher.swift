import SanadArchive
import SanadBriefs
import SanadFetch
import SanadStore

/// The desk without the server: a request in, an answer out.
package struct DeskDispatcher: Sendable {
  let site: DeskSite
  private let cache = PageCache()
  private let flights = PageFlights()
  private let routes = Self.allRoutes

  package init(_ site: DeskSite) { self.site = site }

  /// What is sent back for `request`.
  package func answer(_ request: DeskRequest) async -> DeskAnswer {
    await unguarded(request).guarded
  }

  /// What is said to a request that cannot be read, whose address begins as `target` does.
  func refusal(_ problem: DeskProblem, _ target: String) -> DeskAnswer {
    let start = target.hasPrefix("/api/") ? "/api/v1/" : "/"
    guard let request = DeskRequest(.get, target) ?? DeskRequest(.get, start) else {
      return DeskAnswer([], type: MediaType.text, status: problem.status)
    }
    let isNowhere = problem == .methodNotAllowed && found(for: request).isEmpty
    return answer(isNowhere ? .notFound : problem, request, site.labels(for: request)).guarded
  }

  /// Says with 405 which methods there are.
  private func answer(
    _ problem: DeskProblem, _ request: DeskRequest, _ labels: Labels
  ) -> DeskAnswer {
    let answer = site.answer(problem, request, labels)
    if problem.status != 405 { return answer }
    let methods = Set(found(for: request).map(\.route.method))
    let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
    return answer.with("allow", names.sorted().joined(separator: ", "))
  }

  private func unguarded(_ request: DeskRequest) async -> DeskAnswer {
    if let asset = site.assets[request.path] { return Self.answer(asset, request) }
    let labels = site.labels(for: request)
    do {
      try site.gate.check(request)
      let (route, form, names) = try route(for: request)
      let visit = Visit(
        request: request, labels: labels, form: form, names: names,
        moment: site.state.moment)
      let answer = try await answer(route, visit)
      return remembered(labels, request, answer)
    } catch let problem as DeskProblem {
      return answer(problem, request, labels)
    } catch let error as StoreError {
      return Self.problem(DeskProblem(error), "\(error.description)", site, request, labels)
    } catch {
      return Self.problem(.failed, "\(error)", site, request, labels)
    }
  }

  /// The page of a problem, which whoever runs the desk reads as well where it is the desk's own.
  private static func problem(
    _ problem: DeskProblem, _ words: String, _ site: DeskSite, _ request: DeskRequest,
    _ labels: Labels
  ) -> DeskAnswer {
    if 500 <= problem.status { StandardError.line("\(request.path): \(words)") }
    return site.answer(problem, request, labels)
  }

  private func answer(_ route: DeskRoute, _ visit: Visit) async throws -> DeskAnswer {
    if route.isReady { return try await route.answer(site, visit) }
    guard route.isKept, visit.request.method != .post else {
      let site = site
      return try await withTaskExecutorPreference(PageWorkers.shared) {
        try await route.answer(site, visit)
      }
    }
    let key = Self.key(visit)
    if let entry = cache.entry(key, at: visit.moment) { return Self.answer(entry, visit.request) }
    let outcome = try await flights.outcome("\(visit.moment.store) \(visit.moment.desk) \(key)") {
      try await made(route, visit, key)
    }
    switch outcome {
    case .kept(let entry): return Self.answer(entry, visit.request)
    case .told(let answer): return answer
    }
  }

  /// What an answer is kept by.
  private static func key(_ visit: Visit) -> String {
    let request = visit.request
    // Feeds have addresses with the scheme in them.
    let isSecure = request.headers["x-forwarded-proto"] == "https"
    return "\(visit.labels.tag) \(isSecure) \(request.headers["host"] ?? "") "
      + "\(request.path)?\(request.query.key)"
  }

  /// The answer that is kept, where what it was made of is the same still; else one made anew.
  private func made(
    _ route: DeskRoute, _ visit: Visit, _ key: String
  ) async throws -> PageFlights.Outcome {
    // Looked up before the page is made: what changes meanwhile makes it another one next time.
    let stamp = try site.stamp(of: route.dependency, visit)
    if let entry = cache.entry(key, of: stamp, at: visit.moment) { return .kept(entry) }
    let answer = try await route.answer(site, visit)
    guard answer.status == 200, case .bytes(let bytes) = answer.body else { return .told(answer) }
    let packed = GzipMember.packed([bytes])
    var headers = answer.headers
    let type = headers.removeValue(forKey: "content-type") ?? MediaType.text
    let entry = PageCache.Entry(
      bytes: bytes, packed: packed.flatMap { $0.count < bytes.count ? $0 : nil }, type: type,
      tag: EntityTag.of(bytes), headers: headers, stamp: stamp, moment: visit.moment)
    cache.keep(entry, key)
    return .kept(entry)
  }

  // MARK: - Routes

  /// The route of a request, with the form that the end of its path names.
  private func route(
    for request: DeskRequest
  ) throws(DeskProblem) -> (DeskRoute, Visit.Form, [String: String]) {
    let method = request.method == .head ? .get : request.method
    let found = found(for: request)
    guard let first = found.first(where: { $0.route.method == method }) else {
      throw found.isEmpty ? .notFound : .methodNotAllowed
    }
    return first
  }

  /// The routes of a request's address, whatever their method.
  private func found(
    for request: DeskRequest
  ) -> [(route: DeskRoute, form: Visit.Form, names: [String: String])] {
    Self.readings(request.segments).flatMap { form, segments in
      routes.compactMap { route in
        guard route.forms.contains(form), let names = route.pattern.match(segments) else {
          return nil
        }
        return (route: route, form: form, names: names)
      }
    }
  }

  /// The segments as they are, and without an ending that names a form; `index.json` is `/`.
  private static func readings(_ segments: [String]) -> [(Visit.Form, [String])] {
    var readings: [(Visit.Form, [String])] = []
    for form in [Visit.Form.jsonFeed, .atom, .json] {
      guard let last = segments.last, last.hasSuffix("." + form.rawValue) else { continue }
      let name = String(last.dropLast(form.rawValue.count + 1))
      let isIndex = segments.count == 1 && name == "index"
      readings.append((form, segments.dropLast() + (isIndex ? [] : [name])))
    }
    return readings + [(.html, segments), (.json, segments)]
  }

  /// A choice of language in the address holds for the pages that follow.
  private func remembered(
    _ labels: Labels, _ request: DeskRequest, _ answer: DeskAnswer
  ) -> DeskAnswer {
    guard request.query["labels"] == labels.tag else { return answer }
    return answer.with(
      "set-cookie", "labels=\(labels.tag); Path=/; Max-Age=31536000; SameSite=Lax")
  }
}

// MARK: - Answers

extension DeskDispatcher {
  private static func answer(_ entry: PageCache.Entry, _ request: DeskRequest) -> DeskAnswer {
    var headers = entry.headers
    headers["etag"] = entry.tag
    headers["vary"] = "Accept-Encoding, Accept-Language, Cookie"
    headers["cache-control"] = "private, no-cache"
    if let known = request.headers["if-none-match"], EntityTag.matches(known, entry.tag) {
      var answer = DeskAnswer([], type: entry.type, status: 304)
      answer.headers.merge(headers) { $1 }
      return answer
    }
    var answer = DeskAnswer(entry.bytes, type: entry.type)
    answer.headers.merge(headers) { $1 }
    return packed(answer, entry.packed, request)
  }

  private static func answer(_ asset: Assets.Asset, _ request: DeskRequest) -> DeskAnswer {
    var answer = DeskAnswer(asset.bytes, type: asset.type)
    answer.headers["cache-control"] = "public, max-age=31536000, immutable"
    answer.headers["vary"] = "Accept-Encoding"
    return packed(answer, asset.packed, request)
  }

  private static func packed(
    _ answer: DeskAnswer, _ packed: [UInt8]?, _ request: DeskRequest
  ) -> DeskAnswer {
    guard let packed, request.headers["accept-encoding"]?.contains("gzip") == true else {
      return answer
    }
    var answer = answer.with("content-encoding", "gzip")
    answer.body = .bytes(packed)
    return answer
  }
}
