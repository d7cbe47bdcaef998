import SanadModel
import SanadStore
import SanadTerminal
import SanadText

/// An article as `sanad show` prints it, at 80 columns: what is known of it, its text, what changed.
struct ArticlePage {
  let history: ArticleHistory

  var canvas: TextCanvas {
    var canvas = TextCanvas()
    guard let newest = history.versions.last?.annotated.article else { return canvas }
    canvas.add(
      StyledText(newest.title.isEmpty ? "–" : newest.title.string), longWord: .whole)
    canvas.fields(fields(newest))
    for paragraph in newest.text.string.split(separator: "\n") {
      canvas.blank()
      canvas.add(StyledText(String(paragraph)), longWord: .whole)
    }
    for version in history.versions { addDifference(version, to: &canvas) }
    return canvas
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

  private func addDifference(_ version: ArticleHistory.Version, to canvas: inout TextCanvas) {
    guard let difference = version.difference else { return }
    canvas.blank()
    let maker = version.rereadBy.map { " · read again by sanad \($0)" } ?? ""
    canvas.line(StyledText("version \(version.number - 1) → \(version.number)\(maker)"))
    for step in difference.steps {
      switch step {
      case .line(.kept): continue
      case .line(.removed(let text)): add(text, mark: "-", to: &canvas)
      case .line(.added(let text)): add(text, mark: "+", to: &canvas)
      case .changed(let change): add(Self.words(change), mark: "~", to: &canvas)
      }
    }
  }

  /// A sentence with the words taken out and put in, as `git diff --word-diff` marks them.
  private static func words(_ change: WordChange) -> String {
    change.pieces.map { piece in
      switch piece.kind {
      case .kept: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined(separator: " ")
  }

  private func add(_ text: String, mark: String, to canvas: inout TextCanvas) {
    canvas.add(StyledText(text), lead: StyledText(mark), indent: 2, longWord: .whole)
  }
}
