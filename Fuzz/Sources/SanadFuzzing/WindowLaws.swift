import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// What a stream of stories left for the next run, damaged where no digest tells.
struct WindowLaws {
  static let shared = Result { try WindowLaws() }

  private let empty: StoryStream
  private let kept: [UInt8]
  private let next: [AnnotatedArticle]

  /// Bytes of a page, so that what is read crosses pages. Set by reading.
  private static let pageByteCount = 61
  /// Articles kept, and those that come after. Set by reading.
  private static let (keptCount, nextCount) = (12, 3)

  private init() throws {
    let pipeline = try ArticleLaws.pipeline.get()
    empty = try pipeline.storyStream()
    let articles = (0..<(Self.keptCount + Self.nextCount)).map { number in
      pipeline.annotated(pipeline.article(of: Self.page(number)))
    }
    var stream = empty
    for article in articles.prefix(Self.keptCount) { _ = stream.assign(article) }
    kept = stream.kept() ?? []
    next = Array(articles.dropFirst(Self.keptCount))
  }

  /// A report of one of three matters, in words of no language.
  private static func page(_ number: Int) -> Page {
    let letters = ["bado", "keli", "musa", "rento", "pulvi", "sarem", "tigal", "wodan"]
    let words = (0..<60).map { place in
      letters[(place * (number % 3 + 2) + number) % letters.count] + letters[place % 7].suffix(2)
    }
    let text = words.joined(separator: " ")
    return Page(
      id: "\(number)", kind: .scrapedText, bytes: Array("\(text.prefix(40))\n\n\(text).\n".utf8),
      given: GivenMetadata(title: nil, published: "2025-03-0\(number % 3 + 4)", outlet: "Outlet"))
  }

  /// Three bytes each: a place, its high byte first, and the byte that stands there in place of another.
  func read(_ bytes: [UInt8]) throws {
    var damaged = kept
    for at in stride(from: 0, to: bytes.count - 2, by: 3) {
      let place = Int(bytes[at]) << 8 | Int(bytes[at + 1])
      damaged[place % damaged.count] = bytes[at + 2]
    }
    let pages = PagedBytes(count: damaged.count, pageByteCount: Self.pageByteCount) {
      [damaged] page in
      let start = page * Self.pageByteCount
      guard 0 <= page, start < damaged.count else { return nil }
      return Array(damaged[start..<min(damaged.count, start + Self.pageByteCount)])
    }
    var stream = empty
    let isResumed = stream.resume(from: pages)
    try need(isResumed || damaged != kept, "a stream is resumed from what it kept")
    guard isResumed else { return }
    for article in next { _ = stream.assign(article) }
  }
}
