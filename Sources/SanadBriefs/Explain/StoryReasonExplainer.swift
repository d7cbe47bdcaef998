package import SanadModel
import SanadText

/// Says why an article is in its story: the nearest article of it, what the two share, and the time between.
package struct StoryReasonExplainer {
  private let reason: StoryReason
  private let article: Article

  /// - Parameter article: the one that `reason` is about.
  package init(_ reason: StoryReason, of article: Article) {
    self.reason = reason
    self.article = article
  }

  /// Nothing for an article that began its story.
  package var explanations: [Explanation] {
    guard let nearest = reason.nearest else { return [] }
    let maker = reason.assignment.maker
    let percent = Int((reason.probability * 100).rounded())
    let apart = reason.minutesApart.map { ", \($0) min" } ?? ""
    var found = [made(nil, "\(nearest), \(percent)%\(apart)", maker)]
    found += reason.names.map { made($0, "name", maker) }
    found += reason.numbers.map { made($0, "number", maker) }
    return found + passages
  }

  private var passages: [Explanation] {
    let map = CodePointMap(article.text)
    return reason.passages.map { passage in
      var shared = made(article.text[passage.secondRange], "passage", passage.maker)
      shared.range = map.codePoints(of: passage.secondRange)
      shared.field = "text"
      return shared
    }
  }

  private func made(_ text: String?, _ value: String, _ maker: Maker) -> Explanation {
    Explanation(
      kind: "story", story: reason.assignment.story, article: article.id, field: nil, range: nil,
      text: text, value: value, maker: maker.name)
  }
}
