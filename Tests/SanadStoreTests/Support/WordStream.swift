import SanadModel
import SanadStore
import SanadText

/// A stream that is easy to follow: an article joins the newest article whose title starts with the
/// same word. Stories whose words begin with the same letter are of one storyline.
struct WordStream: ArticleStream {
  private var seen: [(id: String, word: String, story: String)] = []
  private var storylines: [Character: String] = [:]

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

  private static func word(_ article: AnnotatedArticle) -> String {
    String(article.article.title.string.prefix { $0 != " " })
  }
}
