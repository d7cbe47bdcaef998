import SanadModel
import SanadText

/// What the judges compare of a statement.
///
/// A class, since each of many pairs reads it, and a copy would count up a reference for each list.
final class StatementTraits: Sendable {
  /// The number of its article, and of its outlet.
  let article: Int
  let outlet: Int
  /// All its terms of content.
  let all: WeightedTerms
  /// For each of ``all`` how many statements of the article have it.
  let ownCounts: [Int32]
  /// Terms of what it states: without who says so, names of persons, and dates.
  let matter: WeightedTerms
  /// Of the matter, what stands within quotation marks or is attributed; the matter where that is little.
  let scope: WeightedTerms
  /// Of the matter, what is no name.
  let bare: WeightedTerms
  let clauses: [WeightedTerms]
  let grams: LetterGrams
  /// Ascending, each once.
  let names: [Int32]
  let capitals: [Int32]
  let numbers: [Int32]
  let quantities: [Measure]
  let days: [ClosedRange<CivilDate>]
  /// Minutes since midnight.
  let hours: [Int]
  /// Words of the names of those it is attributed to, ascending.
  let speakers: [UInt64]
  let flags: TraitFlags
  let wordCount: Float
  /// Place in the article, 0...1.
  let place: Float
  /// Share of the title's terms that it has.
  let titleShare: Float
  /// Share of it that stands within quotation marks.
  let quotedShare: Float

  init(
    article: Int, outlet: Int, all: WeightedTerms, ownCounts: [Int32], matter: WeightedTerms,
    scope: WeightedTerms, bare: WeightedTerms, clauses: [WeightedTerms], grams: LetterGrams,
    names: [Int32], capitals: [Int32], numbers: [Int32], quantities: [Measure],
    days: [ClosedRange<CivilDate>], hours: [Int], speakers: [UInt64], flags: TraitFlags,
    wordCount: Float, place: Float, titleShare: Float, quotedShare: Float
  ) {
    self.article = article
    self.outlet = outlet
    self.all = all
    self.ownCounts = ownCounts
    self.matter = matter
    self.scope = scope
    self.bare = bare
    self.clauses = clauses
    self.grams = grams
    self.names = names
    self.capitals = capitals
    self.numbers = numbers
    self.quantities = quantities
    self.days = days
    self.hours = hours
    self.speakers = speakers
    self.flags = flags
    self.wordCount = wordCount
    self.place = place
    self.titleShare = titleShare
    self.quotedShare = quotedShare
  }

  /// A quantity with what it measures.
  struct Measure: Hashable, Sendable {
    let key: WordHash
    let low: Double
    let high: Double

    /// Share by which two numbers may differ that are rounded: 7.6 and 7.7 million. Set by reading.
    static let toleranceShare = 1.03

    func agrees(with other: Measure) -> Bool {
      low <= other.high * Self.toleranceShare && other.low <= high * Self.toleranceShare
    }
  }
}
