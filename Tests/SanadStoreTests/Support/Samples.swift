import Foundation
import SanadModel
import SanadTestSupport
import SanadText

@testable import SanadStore

/// Articles of our own words.
enum Sample {
  /// A report; what is not given is made from `id`.
  static func article(
    _ id: String, title: String, text: String = "", url: String? = nil,
    outlet: String? = "Kabar Contoh", published: String? = "2025-03-04T10:15:00+07:00",
    language: String = "id"
  ) -> AnnotatedArticle {
    let body = text.isEmpty ? "Laporan \(id) dari Selat Kemuning." : text
    var article = Article.sample(
      SourceText(body), id: id, url: url, title: SourceText(title), outlet: outlet,
      language: language, published: published ?? "")
    article.publishedFrom = article.published == nil ? nil : .given
    return AnnotatedArticle(article: article)
  }

  /// The page that `annotated` was made of: `kota.txt` is a file, `kota.jsonl#1` a place in one, all else an id.
  static func page(_ annotated: AnnotatedArticle) -> Page {
    let article = annotated.article
    let naming: Page.Naming =
      article.id.contains("#") ? .place : article.id.hasSuffix(".txt") ? .file : .given
    return Page(
      id: article.id, naming: naming, url: article.url, kind: .scrapedText,
      bytes: Array((article.title.string + "\n" + article.text.string).utf8))
  }

  /// `count` reports of a few matters, an hour apart.
  static func reports(count: Int) -> [AnnotatedArticle] {
    let words = ["Feri", "Harga", "Gempa", "Sidang", "Feri", "Laga", "Gempa"]
    return (0..<count).map { index in
      let day = CivilDate(dayNumber: 20_151 + index / 24)
      return article(
        "laporan-\(index)", title: "\(words[index % words.count]) hari ini, laporan \(index)",
        published: "\(day)T\(String(format: "%02d", index % 24)):00:00Z")
    }
  }
}

/// A store in a folder of one test's own.
struct TemporaryStore {
  let folder: URL
  var path: String { folder.appending(path: "berita.sanad").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Opens the store, lets `body` use it, and closes it.
  @discardableResult
  func use<Value>(
    for access: Store.Access = .making, _ body: (Store) throws -> Value
  ) throws -> Value {
    let store = try Store(at: path, for: access)
    let value = try body(store)
    try store.close()
    return value
  }

  /// Adds articles as a run does, `batch` at a time; stops after `batches`.
  @discardableResult
  func add(
    _ articles: [AnnotatedArticle], batch: Int = 3, batches: Int = .max, windowCount: Int = 4_096
  ) throws -> AddCounts {
    try use { store in
      var adder = Self.adder(store, windowCount: windowCount)
      for (number, start) in stride(from: 0, to: articles.count, by: batch).enumerated() {
        guard number < batches else { break }
        let part = articles[start..<min(start + batch, articles.count)]
        try adder.add(Self.entries(Array(part), adder), unreadable: 0)
      }
      try adder.finish()
      return adder.counts
    }
  }

  static func adder(_ store: Store, windowCount: Int = 4_096) -> ArticleAdder<WordStream> {
    var window = StreamWindow()
    window.countMin = windowCount
    let run = RunDescription(program: "test", packs: [], options: "")
    return ArticleAdder(to: store, run, stream: WordStream(), window: window) { $0 }
  }

  static func entries(
    _ articles: [AnnotatedArticle], _ adder: ArticleAdder<WordStream>
  ) throws -> [ArticleAdder<WordStream>.Entry] {
    let receipts = articles.map { PageReceipt(Sample.page($0)) }
    let isKnown = try adder.isKnown(receipts)
    return articles.indices.map { (receipts[$0], isKnown[$0] ? nil : articles[$0]) }
  }

  /// Every line of the dump, and the check that nothing is wrong.
  func dump() throws -> [String] {
    try use(for: .reading) { store in
      let problems = try store.problems()
      guard problems.isEmpty else { return problems }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      var lines: [String] = []
      try store.forEachDumpLine {
        lines.append(String(decoding: try encoder.encode($0), as: UTF8.self))
      }
      return lines
    }
  }

  /// Story ids with the ids of their articles.
  func stories() throws -> [String: [String]] {
    var stories: [String: [String]] = [:]
    try use(for: .reading) { store in
      try store.forEachStory { stories[$0.id] = $0.members.map(\.id) }
    }
    return stories
  }
}
