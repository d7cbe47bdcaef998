import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadStore

@testable import SanadDesk

/// A desk over a store of the example reports, in a folder of its own.
struct SampleDesk {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let languages = Result { try Languages() }
  private static let pipeline = Result { try Pipeline(languages: languages.get()) }

  let folder: URL
  let path: String
  let site: DeskSite
  let desk: DeskDispatcher

  init(
    _ pages: [Page]? = nil, access: DeskSettings.Access = .open,
    change: (inout DeskSettings) -> Void = { _ in }
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "berita.sanad").path
    let run = RunDescription(program: "test", packs: [], options: "")
    try Self.add(pages ?? Self.examples(), to: path, run)
    var settings = DeskSettings(run: run)
    settings.access = access
    change(&settings)
    site = try DeskSite(
      store: try Store(at: path, for: .serving), languages: try Self.languages.get(),
      pipeline: try Self.pipeline.get(), settings: settings)
    desk = DeskDispatcher(site)
  }

  func remove() {
    try? site.store.close()
    try? site.file.close()
    try? FileManager.default.removeItem(at: folder)
  }

  static func examples() throws -> [Page] {
    let folder = root.appending(path: "Examples")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      Page(
        id: "Examples/\(name)", kind: name.hasSuffix(".html") ? .html : .scrapedText,
        bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// Adds `pages` as `sanad add` does.
  static func add(_ pages: [Page], to path: String, _ run: RunDescription) throws {
    let pipeline = try Self.pipeline.get()
    let store = try Store(at: path, for: .making)
    var adder = ArticleAdder(to: store, run, stream: DeskStream(try pipeline.storyStream())) {
      pipeline.tokenized($0)
    }
    let articles = pipeline.dated(pages.map { pipeline.article(of: $0) }).map {
      pipeline.annotated($0)
    }
    try adder.add(zip(pages, articles).map { (PageReceipt($0), $1) }, unreadable: 0)
    try adder.finish()
    for story in try store.staleStories(limit: 100) {
      let account = pipeline.account(
        id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
      try store.keepClaims(of: [(story, account)], by: run)
    }
    try store.close()
  }

  // MARK: - Asking

  func answer(_ request: DeskRequest?) async throws -> DeskAnswer {
    guard var request else { throw Missing() }
    if request.headers["host"] == nil { request.headers["host"] = "127.0.0.1:8420" }
    return await desk.answer(request)
  }

  func get(_ target: String, _ headers: [String: String] = [:]) async throws -> DeskAnswer {
    var request = DeskRequest(.get, target)
    request?.headers.merge(headers) { $1 }
    return try await answer(request)
  }

  /// A form of this desk, sent from one of its pages.
  func post(
    _ path: String, _ fields: [(String, String)], _ headers: [String: String] = [:],
    token: String? = nil
  ) async throws -> DeskAnswer {
    var request = DeskRequest(.post, path)
    let all = fields + [("token", token ?? site.gate.formToken)]
    request?.body = Array(
      all.map { "\(PercentCoding.encoded($0.0))=\(PercentCoding.encoded($0.1))" }
        .joined(separator: "&").utf8)
    request?.headers = [
      "host": "127.0.0.1:8420", "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8420",
    ].merging(headers) { $1 }
    return try await answer(request)
  }

  struct Missing: Error {}
}

/// The stream of the pipeline as the store takes it.
struct DeskStream: ArticleStream {
  private var stream: StoryStream

  init(_ stream: StoryStream) { self.stream = stream }

  mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment { stream.assign(article) }
  mutating func place(_ article: AnnotatedArticle, in story: String, of storyline: String) {
    stream.place(article, in: story, of: storyline)
  }
  mutating func settle() { stream.settle() }
  mutating func move(_ article: String, to story: String, of storyline: String) {
    stream.move(article, to: story, of: storyline)
  }
  mutating func lookBack(keeping pinned: Set<String>) -> [ArticleMove] {
    stream.lookBack(keeping: pinned)
  }
}

extension DeskAnswer {
  var text: String {
    guard case .bytes(let bytes) = body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
