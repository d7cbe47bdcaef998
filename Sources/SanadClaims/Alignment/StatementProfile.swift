import SanadModel
import SanadText

/// Negation, modality, names and numbers of a statement: two statements that differ in one of them hardly
/// state the same thing.
struct StatementProfile: Hashable, Sendable {
  /// Weight of the similarity if exactly one statement is negated, and if exactly one is of what is still to
  /// come. 0.7 and 0.85 raised F1 of claim pairs over ten judged stories from 0.68 to 0.69, and keep what was
  /// done apart from what is planned.
  static let negatedWeight: Float = 0.7
  static let plannedWeight: Float = 0.85
  /// Weight of the similarity if exactly one statement denies something. Not measured.
  static let deniedWeight: Float = 0.4
  /// Weight of the similarity if both statements have names and none in common; or, of two languages, both
  /// have numbers and none in common. 1, 0.8 and 0.6 gave F1 0.744, 0.745 and 0.751 over ten judged stories;
  /// for numbers, 1, 0.6 and 0.4 gave F1 0.843, 0.868 and 0.868 over twelve events reported in two languages.
  static let disjointWeight: Float = 0.6

  let isNegated: Bool
  let isPlanned: Bool
  let isDenial: Bool
  let names: NamedTerms
  let numbers: StatedNumbers

  init(_ story: StoryIndex, _ id: StatementID) {
    let statement = story.statements[id]
    let language = story.articles[statement.article].article.language
    isNegated = statement.cues.contains(.negated)
    isPlanned = story.isPlanned(statement.range, in: id)
    isDenial = story.isDenial(id)
    names = NamedTerms(story.terms[id], in: statement, story.tokens(of: id), language: language)
    numbers = StatedNumbers(story.quantities(of: id), language: language)
  }

  /// Weight of the similarity of two statements: 0...1.
  func weight(beside other: StatementProfile) -> Float {
    (isNegated == other.isNegated ? 1 : Self.negatedWeight)
      * (isPlanned == other.isPlanned ? 1 : Self.plannedWeight)
      * (isDenial == other.isDenial ? 1 : Self.deniedWeight)
      * (isDisjoint(with: other) ? Self.disjointWeight : 1)
  }

  private func isDisjoint(with other: StatementProfile) -> Bool {
    names.isDisjoint(with: other.names) || numbers.isDisjoint(with: other.numbers)
  }
}
