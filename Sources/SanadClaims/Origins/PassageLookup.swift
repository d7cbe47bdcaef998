import SanadModel
import SanadText

/// Finds which of some sentences share a passage.
struct PassageLookup: Sendable {
  private struct Passage: Sendable {
    let range: TextRange
    let other: ArticleIndex
    let otherRange: TextRange
    let direction: SharedPassage.Direction
  }

  /// For each article the passages of which it is the first, by place.
  private var passages: ArticleList<[Passage]>

  init(_ found: [SharedPassage], among articles: Range<ArticleIndex>) {
    passages = ArticleList(repeating: [], for: articles)
    for passage in found {
      passages[passage.first].append(
        Passage(
          range: passage.firstRange, other: passage.second, otherRange: passage.secondRange,
          direction: passage.direction))
    }
    for article in passages.indices { passages[article].sort { $0.range < $1.range } }
  }

  /// Calls `body` with the indices of two of `sentences` and the direction of a passage that stands in both.
  ///
  /// - Complexity: O(sentences × passages of an article).
  func forEachShared(
    among sentences: [Pointer], _ body: (Int, Int, SharedPassage.Direction) -> Void
  ) {
    if sentences.count < 2 { return }
    var places: [ArticleIndex: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() {
      places[sentence.article, default: []].append(index)
    }
    for (index, sentence) in sentences.enumerated() {
      for passage in passages[sentence.article] {
        if sentence.range.end <= passage.range.start { break }
        guard passage.range.overlaps(sentence.range), let others = places[passage.other] else {
          continue
        }
        for other in others where passage.otherRange.overlaps(sentences[other].range) {
          body(index, other, passage.direction)
        }
      }
    }
  }
}
