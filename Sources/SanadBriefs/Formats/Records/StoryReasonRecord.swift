package import SanadModel
package import SanadText

/// Why an article is in its story, as `sanad cluster --explain` prints it.
package struct StoryReasonRecord: Encodable, Sendable {
  let id: String
  let story: String
  let storyline: String
  @Nullable var duplicateOf: String?
  let because: Because

  struct Because: Encodable, Sendable {
    @Nullable var nearest: String?
    /// 0...1, to three places.
    let probability: Double
    let names: [String]
    let numbers: [String]
    /// Words of the article that the nearest has as well.
    let passages: [Passage]
    @Nullable var minutesApart: Int?
    let features: [Feature]
  }

  struct Passage: Encodable, Sendable {
    /// Code points of the article's text.
    let range: [Int]
    /// Code points of the nearest article's text.
    let nearestRange: [Int]
    let direction: String
    let rule: String
  }

  struct Feature: Encodable, Sendable {
    let name: String
    let weight: Double
  }

  /// - Parameters:
  ///   - text: of the article.
  ///   - nearest: text of the nearest article.
  package init(_ reason: StoryReason, text: SourceText, nearest: SourceText?) {
    let (own, other) = (CodePointMap(text), CodePointMap(nearest ?? .empty))
    id = reason.assignment.article
    story = reason.assignment.story
    storyline = reason.assignment.storyline
    duplicateOf = reason.assignment.duplicateOf
    because = Because(
      nearest: reason.nearest, probability: Self.rounded(reason.probability),
      names: reason.names, numbers: reason.numbers,
      passages: reason.passages.map {
        Passage(
          range: own.codePoints(of: $0.secondRange),
          nearestRange: other.codePoints(of: $0.firstRange), direction: $0.direction.rawValue,
          rule: $0.maker.name)
      },
      minutesApart: reason.minutesApart,
      features: reason.features.map { Feature(name: $0.name, weight: Self.rounded($0.weight)) })
  }

  private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
