/// The distinct terms of an article's headline and first words: how rare each is and where it stands.
///
/// Sorted, so that two articles are compared in one pass over both.
struct ArticleTerms: Sendable {
  /// Where a term stands, and as what.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    static let title = Marks(rawValue: 1)
    /// A word of a name, anywhere.
    static let name = Marks(rawValue: 2)
    /// A word of a name in the headline or the first sentences, of a place or of anything else.
    static let leadPlace = Marks(rawValue: 4)
    static let leadName = Marks(rawValue: 8)
    /// A word of the first name: mostly who acts.
    static let subject = Marks(rawValue: 16)
    /// Digits; they have no weight.
    static let number = Marks(rawValue: 32)
  }

  struct Term: Sendable {
    let hash: UInt32
    /// The inverse document frequency in steps of ``ArticleTerms/weightStep``.
    let step: UInt16
    let marks: Marks

    var weight: Float { Float(step) * ArticleTerms.weightStep }
  }

  /// Steps small enough for a thousandth of a common word's weight. Given by sixteen bits.
  static let weightStep: Float = 1 / 2_048
  /// Weight from which a term is rare: one article in four hundred has it. Set by reading.
  static let rareWeightMin: Float = 6

  private(set) var terms: [Term] = []
  private(set) var sums = Sums()

  /// What the terms add up to.
  struct Sums: Sendable {
    var weight: Float = 0
    var rareCount: Float = 0
    /// Squared weights, as a cosine adds them.
    var title: Float = 0
    var titleTerms: Float = 0
    var names: Float = 0
    var leadPlaces: Float = 0
    var leadNames: Float = 0
    var subjects: Float = 0
    var numbers: Float = 0
    var titleNumbers: Float = 0

    mutating func add(_ term: Term) {
      let weight = term.weight
      self.weight += weight
      if rareWeightMin < weight { rareCount += 1 }
      if term.marks.contains(.title) {
        title += weight * weight
        titleTerms += 1
      }
      if term.marks.contains(.name) { names += weight }
      if term.marks.contains(.leadPlace) { leadPlaces += weight }
      if term.marks.contains(.leadName) { leadNames += weight }
      if term.marks.contains(.subject) { subjects += 1 }
      guard term.marks.contains(.number) else { return }
      numbers += 1
      if term.marks.contains(.title) { titleNumbers += 1 }
    }
  }

  static let empty = ArticleTerms()

  private init() {}

  /// Bytes of a term. Given by its parts.
  private static let termByteCount = 7

  /// The terms that ``write(into:)`` wrote.
  init(kept reader: inout KeptReader) {
    let count = reader.listCount(of: Self.termByteCount)
    terms.reserveCapacity(count)
    for _ in 0..<count {
      let (hash, step) = (reader.next(UInt32.self), reader.next(UInt16.self))
      let term = Term(hash: hash, step: step, marks: Marks(rawValue: reader.next(UInt8.self)))
      terms.append(term)
      sums.add(term)
    }
  }

  func write(into writer: inout KeptWriter) {
    writer.add(UInt32(truncatingIfNeeded: terms.count))
    for term in terms {
      writer.add(term.hash)
      writer.add(term.step)
      writer.add(term.marks.rawValue)
    }
  }

  /// - Parameters:
  ///   - found: terms with their marks, in any order, some of them twice.
  ///   - weight: how rare a term is; one of no weight is left out where it is no number.
  init(_ found: inout [(term: UInt64, marks: Marks)], weight: (UInt64) -> Double) {
    found.sort { $0.term < $1.term }
    terms.reserveCapacity(found.count)
    var at = 0
    while at < found.count {
      let term = found[at].term
      var marks = Marks()
      while at < found.count, found[at].term == term {
        marks.formUnion(found[at].marks)
        at += 1
      }
      let weight = marks.contains(.number) ? 0 : Float(weight(term))
      if weight == 0, !marks.contains(.number) { continue }
      let step = UInt16(min(weight / Self.weightStep, Float(UInt16.max)))
      terms.append(Term(hash: UInt32(truncatingIfNeeded: term >> 32), step: step, marks: marks))
      if let last = terms.last { sums.add(last) }
    }
  }
}
