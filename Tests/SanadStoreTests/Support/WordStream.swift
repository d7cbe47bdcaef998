import SanadModel
import SanadStore
import SanadText

/// A stream that is easy to follow: an article joins the newest article whose title starts with the
/// same word. Stories whose words begin with the same letter are of one storyline.
struct WordStream: ArticleStream {
  private var seen: [(id: String, word: String, story: String)] = []
  private var storylines: [Character: String] = [:]
  /// Whether it goes on from kept bytes, and what is told when an article is placed.
  private var isResumed = false

  mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    let word = Self.word(article)
    let before = seen.last { $0.word == word }
    let story = before?.story ?? "s-\(article.article.id)"
    seen.append((article.article.id, word, story))
    return StoryAssignment(
      article: article.article.id, story: story, storyline: storyline(word, story),
      duplicateOf: nil, maker: Maker("test"))
  }

  private mutating func storyline(_ word: String, _ story: String) -> String {
    guard let letter = word.first else { return story }
    let name = storylines[letter] ?? story
    storylines[letter] = name
    return name
  }

  mutating func place(_ article: AnnotatedArticle, in story: String, of storyline: String) {
    let word = Self.word(article)
    seen.append((article.article.id, word, story))
    _ = self.storyline(word, storyline)
  }

  mutating func move(_ article: String, to story: String, of storyline: String) {
    guard let index = seen.lastIndex(where: { $0.id == article }) else { return }
    seen[index].story = story
  }

  /// The newest article begins a story of its own, unless it did already.
  mutating func lookBack(keeping pinned: Set<String>) -> [ArticleMove] {
    guard let last = seen.last, !pinned.contains(last.id), last.story != "s-\(last.id)" else {
      return []
    }
    let story = "s-\(last.id)"
    move(last.id, to: story, of: story)
    return [(last.id, story, storyline(last.word, story))]
  }

  var isWhole: Bool { !isResumed }

  /// A line an article, and one a storyline; none of them has a tab in it.
  func kept() -> [UInt8]? {
    if isResumed { return nil }
    let articles = seen.map { "\($0.id)\t\($0.word)\t\($0.story)" }
    let lines = storylines.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    return Array((articles + lines).joined(separator: "\n").utf8)
  }

  mutating func resume(from pages: PagedBytes) -> Bool {
    guard let bytes = pages.bytes(0..<pages.count) else { return false }
    isResumed = true
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 {
        seen.append((parts[0], parts[1], parts[2]))
      } else if let letter = parts.first?.first, let name = parts.last {
        storylines[letter] = name
      }
    }
    return true
  }

  private static func word(_ article: AnnotatedArticle) -> String {
    String(article.article.title.string.prefix { $0 != " " })
  }
}
