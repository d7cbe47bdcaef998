import SanadModel
import SanadText

/// The statements of a story as vectors over all their words, without numbers and weekdays.
///
/// ``StatementSpace`` has concepts and no function words; for what a value is of, and for what is open, the small
/// words count as well.
struct WordSpace: Sendable {
  private let story: StoryIndex
  private let vectors: [TermVector]
  private let places: [WordHash: Int]
  private let weights: [Float]

  init(_ story: StoryIndex) {
    self.story = story
    var places: [WordHash: Int] = [:]
    var frequencies: [Int] = []
    let rows = story.statements.indices.map { id -> [Int32] in
      let weekdays = story.lexicon(of: id)?.valueWords.weekdays ?? [:]
      let words = story.tokens(of: id)[story.statements[id].tokens].filter {
        $0.kind == .word && weekdays[$0.hash] == nil
      }
      return Set(words.map(\.hash)).sorted { $0.value < $1.value }.map { word in
        let place = places[word] ?? frequencies.count
        if place == frequencies.count {
          places[word] = place
          frequencies.append(0)
        }
        frequencies[place] += 1
        return Int32(place)
      }
    }
    let total = Double(rows.count + 1)
    let weights = frequencies.map { Float(ExactMath.log(total / Double($0))) }
    vectors = rows.map { TermVector($0, weights: weights) }
    self.places = places
    self.weights = weights
  }

  /// The rarity of a word in the story.
  func weight(of word: WordHash) -> Double { places[word].map { Double(weights[$0]) } ?? 0 }

  /// 0...1
  func cosine(_ first: StatementID, _ second: StatementID) -> Double {
    let (left, right) = (
      vectors[story.statements.offset(of: first)], vectors[story.statements.offset(of: second)]
    )
    let length = Double(left.squaredLength) * Double(right.squaredLength)
    return 0 < length ? Double(left.product(with: right)) / length.squareRoot() : 0
  }
}
