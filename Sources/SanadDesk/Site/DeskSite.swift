import Mustache
import SanadBriefs
import SanadFetch
public import SanadLanguages
public import SanadPipeline
public import SanadStore

/// The desk without the server: a request in, an answer out.
public struct DeskSite: Sendable {
  let store: Store
  let file: DeskFile
  let gate: Gatekeeper
  let settings: DeskSettings
  let pages: AccountPages
  let templates: MustacheLibrary
  let assets: Assets
  let shelf: AccountShelf
  let maker: AccountMaker
  /// Owners of outlets, by the outlet's name in small letters.
  let owners: [String: String]
  let state = DeskState()
  private let cache = PageCache()
  private let routes: [DeskRoute]
  /// Where nobody asks for a language that has labels.
  private let fallback: Labels

  /// - Throws: `PackError` naming the template, style or script that is missing.
  /// - Throws: `StoreError` where `F.desk` cannot be opened.
  public init(
    store: Store, languages: Languages, pipeline: Pipeline, settings: DeskSettings
  ) throws {
    self.store = store
    file = try DeskFile(beside: store.path)
    gate = try Gatekeeper(settings: settings, file: file)
    self.settings = settings
    pages = try AccountPages(languages: languages)
    guard let fallback = pages.labels(for: pages.tags.first ?? "") else {
      throw PackError.missingFile(name: "labels.tsv")
    }
    self.fallback = fallback
    templates = try TemplateFiles.library(Self.templateNames, common: languages.common)
    assets = try Assets(languages.common)
    maker = AccountMaker(store: store, pipeline: pipeline, run: settings.run)
    shelf = AccountShelf(maker)
    owners = try Self.owners(languages.common)
    routes = Self.allRoutes
  }

  /// Files under `common/`, each a template by its name.
  static let templateNames = [
    "desk-frame", "desk-stream", "desk-story", "desk-claim-page", "desk-article-page",
    "desk-search", "desk-message", "desk-list", "desk-sources", "desk-sign-in",
  ]

  private static func owners(_ common: CommonTables) throws(PackError) -> [String: String] {
    let table = try common.table("outlets")
    let (name, owner) = (try table.column("name"), try table.column("owner"))
    var owners: [String: String] = [:]
    for row in table.rows where !row.text(owner).isEmpty {
      owners[try row.word(name).lowercased()] = row.text(owner)
    }
    return owners
  }

  /// What is sent back for `request`.
  func answer(_ request: DeskRequest) async -> DeskAnswer {
    await unguarded(request).guarded
  }

  private func unguarded(_ request: DeskRequest) async -> DeskAnswer {
    if let asset = assets[request.path] { return Self.answer(asset, request) }
    let labels = labels(for: request)
    do {
      try gate.check(request)
      let (route, form, names) = try route(for: request)
      let visit = Visit(
        request: request, labels: labels, form: form, names: names,
        generation: state.generation)
      let answer = try await answer(route, visit)
      return remembered(labels, request, answer)
    } catch let problem as DeskProblem {
      return answer(problem, request, labels)
    } catch let error as StoreError {
      return answer(DeskProblem(error), request, labels)
    } catch {
      return answer(.failed, request, labels)
    }
  }

  private func answer(_ route: DeskRoute, _ visit: Visit) async throws -> DeskAnswer {
    let request = visit.request
    guard route.isKept, request.method != .post else {
      return try await route.answer(self, visit)
    }
    let key = "\(visit.labels.tag) \(request.path)?\(request.query.text())"
    if let entry = cache.entry(key, visit.generation) { return Self.answer(entry, request) }
    let answer = try await route.answer(self, visit)
    guard answer.status == 200, case .bytes(let bytes) = answer.body else { return answer }
    let packed = GzipMember.packed([bytes])
    var headers = answer.headers
    let type = headers.removeValue(forKey: "content-type") ?? MediaType.text
    let entry = PageCache.Entry(
      bytes: bytes, packed: packed.flatMap { $0.count < bytes.count ? $0 : nil }, type: type,
      tag: EntityTag.of(bytes), headers: headers, generation: visit.generation)
    cache.keep(entry, key)
    return Self.answer(entry, request)
  }

  // MARK: - Routes

  /// The route of a request, with the form that the end of its path names.
  private func route(
    for request: DeskRequest
  ) throws(DeskProblem) -> (DeskRoute, Visit.Form, [String: String]) {
    let method = request.method == .head ? .get : request.method
    var isKnown = false
    for (form, segments) in Self.readings(request.segments) {
      for route in routes where route.forms.contains(form) {
        guard let names = route.pattern.match(segments) else { continue }
        isKnown = true
        if route.method == method { return (route, form, names) }
      }
    }
    throw isKnown ? .methodNotAllowed : .notFound
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

  // MARK: - Languages

  /// The labels asked for in the address, chosen before, or that the browser prefers.
  private func labels(for request: DeskRequest) -> Labels {
    let wanted = [request.query["labels"], request.cookie("labels")].compactMap { $0 }
    let tags = (wanted + request.languages).map { String($0.prefix { $0 != "-" }) }
    return tags.first { pages.tags.contains($0) }.flatMap { pages.labels(for: $0) } ?? fallback
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

extension DeskSite {
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
