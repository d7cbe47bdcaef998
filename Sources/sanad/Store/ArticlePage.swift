import SanadModel
import SanadStore
import SanadText

/// An article as `sanad show` prints it, at 80 columns: what is known of it, its text, what changed.
struct ArticlePage {
  let history: ArticleHistory

  var lines: [String] {
    guard let newest = history.versions.last?.annotated.article else { return [] }
    let title = newest.title.isEmpty ? "–" : newest.title.string
    return Columns.wrapped(title, indent: 0) + Columns.fields(fields(newest)) + body(newest)
      + history.versions.flatMap { difference($0) }
  }

  private func fields(_ article: Article) -> [(String, String)] {
    let story = history.story + (history.isPinned ? " · pinned" : "")
    return [
      ("article", article.id), ("address", article.url ?? ""), ("outlet", article.outlet ?? ""),
      ("authors", article.authors.joined(separator: ", ")),
      ("published", article.published?.description ?? ""), ("language", article.language),
      ("story", story), ("copy of", history.duplicateOf ?? ""),
    ] + history.moves.map { ("moved", "\($0.from) → \($0.to) · \($0.reason)") }
      + history.pages.flatMap {
        [("page", "\($0.name) · \($0.byteCount) bytes"), ("sha256", $0.digest)]
      }
  }

  private func body(_ article: Article) -> [String] {
    article.text.string.split(separator: "\n").flatMap {
      [""] + Columns.wrapped(String($0), indent: 0)
    }
  }

  private func difference(_ version: ArticleHistory.Version) -> [String] {
    guard let difference = version.difference else { return [] }
    let heading = ["", "version \(version.number - 1) → \(version.number)"]
    return heading
      + difference.lines.flatMap { line -> [String] in
        switch line {
        case .kept: []
        case .removed(let text): Columns.wrapped(text, indent: 2, mark: "-")
        case .added(let text): Columns.wrapped(text, indent: 2, mark: "+")
        }
      }
  }
}
