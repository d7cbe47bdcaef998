#if SANAD_FUZZ_ALL
  import Dispatch
  import Foundation
  import SanadDesk
  import SanadDiskSupport
  import SanadLanguages
  import SanadStore
  import Synchronization

  /// Requests to a desk over a store of invented reports: whatever is asked, the desk does not fail.
  ///
  /// `{story}` in a request stands for the id of the first story, `{article}` for that of an article.
  struct DeskLaws {
    static let shared = Result { try DeskLaws() }

    private let desk: DeskDispatcher
    private let token: String
    private let names: [(placeholder: String, name: String)]

    private init() throws {
      let folder = FileManager.default.temporaryDirectory.appending(
        path: "fuzz-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appending(path: "berita.sanad").path
      let reports = try StoredReports(count: 12, batchCount: 6)
      try reports.add(to: path)
      let settings = DeskSettings(run: StoredReports.run)
      let store = try Store(at: path, for: .serving)
      var story = ""
      try store.forEachStory { if story.isEmpty { story = $0.id } }
      names = [("{story}", story), ("{article}", reports.firstName)]
      let site = try DeskSite(
        store: store, languages: Languages(), pipeline: reports.pipeline, settings: settings)
      (desk, token) = (DeskDispatcher(site), site.formToken)
    }

    /// The first line is a method and a target; headers follow up to an empty line, then the body.
    func read(_ bytes: [UInt8]) throws {
      var text = String(decoding: bytes, as: UTF8.self)
      for name in names where text.utf8.contains(UInt8(ascii: "{")) {
        text = text.replacingOccurrences(of: name.placeholder, with: name.name)
      }
      let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
      let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
      let words = (lines.first ?? "").split(separator: " ", maxSplits: 1)
      guard words.count == 2, let method = DeskRequest.Method(rawValue: String(words[0])),
        var request = DeskRequest(method, String(words[1]))
      else { return }
      request.headers = headers(lines.dropFirst())
      if method == .post {
        let body = 1 < parts.count ? parts[1] : ""
        request.body = Array((body + "&token=\(token)").utf8)
      }
      try check(request)
    }

    /// Those of the lines; what every browser sends where they are missing.
    private func headers(_ lines: ArraySlice<Substring>) -> [String: String] {
      var headers = ["host": "127.0.0.1:8420"]
      for line in lines {
        let field = line.split(separator: ":", maxSplits: 1)
        guard field.count == 2 else { continue }
        headers[field[0].lowercased()] = String(field[1].drop { $0 == " " })
      }
      return headers
    }

    private func check(_ request: DeskRequest) throws {
      guard let answer = wait({ [desk] in await desk.answer(request) }) else { return }
      try need(answer.status < 500, "the desk fails with \(answer.status)")
      for (name, value) in answer.headers {
        try need(
          !value.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control character in \(name)")
      }
    }

    private final class Answered: Sendable {
      let answer = Mutex<DeskAnswer?>(nil)
    }

    /// What `body` gives; the fuzzer knows no tasks.
    private func wait(_ body: @escaping @Sendable () async -> DeskAnswer) -> DeskAnswer? {
      let (end, answered) = (DispatchSemaphore(value: 0), Answered())
      Task {
        let made = await body()
        answered.answer.withLock { $0 = made }
        end.signal()
      }
      end.wait()
      return answered.answer.withLock { $0 }
    }
  }
#endif
