import SanadModel
import SanadStore
import SanadText

/// A stream that is easy to follow: an article joins the newest article whose title starts with the
/// same word.
struct WordStream: ArticleStream {
  private var seen: [(id: String, word: String, story: String)] = []

  mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    let word = Self.word(article)
    let before = seen.last { $0.word == word }
    let story = before?.story ?? "s-\(article.article.id)"
    seen.append((article.article.id, word, story))
    return StoryAssignment(
      article: article.article.id, story: story, duplicateOf: nil, maker: Maker("test"))
  }

  mutating func place(_ article: AnnotatedArticle, in story: String) {
    seen.append((article.article.id, Self.word(article), story))
  }

  mutating func move(_ article: String, to story: String) {
    guard let index = seen.lastIndex(where: { $0.id == article }) else { return }
    seen[index].story = story
  }

  /// The newest article begins a story of its own, unless it did already.
  mutating func lookBack(keeping pinned: Set<String>) -> [(article: String, story: String)] {
    guard let last = seen.last, !pinned.contains(last.id), last.story != "s-\(last.id)" else {
      return []
    }
    move(last.id, to: "s-\(last.id)")
    return [(last.id, "s-\(last.id)")]
  }

  private static func word(_ article: AnnotatedArticle) -> String {
    String(article.article.title.string.prefix { $0 != " " })
  }
}
