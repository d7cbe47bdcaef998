/// What two articles share of their terms, and what each has alone.
struct TermOverlap: Sendable {
  /// A term of both: its place among those of the new article, and its marks in the old one.
  struct Shared: Sendable {
    let place: UInt16
    let marks: ArticleTerms.Marks
  }

  /// Sums over the terms of both by their weight in the new article; `old` by that in the old one.
  var weight: Float = 0
  var rareCount: Float = 0
  var rareWeight: Float = 0
  // Of the headlines: squared weights of the one's terms that stand anywhere in the other.
  var title: Float = 0
  var titleOld: Float = 0
  // Terms of both headlines.
  var titleCount: Float = 0
  var titleWeight: Float = 0
  var titleRarest: Float = 0
  // The rarest term of the one's headline that the other has nowhere.
  var titleMissing: Float = 0
  var titleMissingOld: Float = 0
  // Names of both.
  var names: Float = 0
  var namesOld: Float = 0
  var namesRarest: Float = 0
  var leadNames = Pair()
  var leadPlaces = Pair()
  // Words of the one's first name that stand anywhere in the other, and in its first name.
  var subject: Float = 0
  var subjectOld: Float = 0
  var subjects: Float = 0
  var numbers: Float = 0
  var titleNumbers: Float = 0
  var titleNumbersOfBoth: Float = 0

  /// Sums of what leads two articles.
  struct Pair: Sendable {
    /// What leads both, by the weights of each.
    var both: Float = 0
    var bothOld: Float = 0
    /// What leads the one and stands anywhere in the other.
    var new: Float = 0
    var old: Float = 0

    mutating func add(
      _ term: ArticleTerms.Term, _ other: ArticleTerms.Term, _ mark: ArticleTerms.Marks
    ) {
      let (isNew, isOld) = (term.marks.contains(mark), other.marks.contains(mark))
      if isNew { new += term.weight }
      if isOld { old += other.weight }
      guard isNew, isOld else { return }
      both += term.weight
      bothOld += other.weight
    }
  }

  /// - Parameter shared: takes the terms of both, in their order.
  /// - Complexity: O(terms of both).
  init(_ new: ArticleTerms, _ old: ArticleTerms, _ shared: inout [Shared]) {
    let (first, second) = (new.terms.span, old.terms.span)
    var (left, right) = (0, 0)
    while left < first.count, right < second.count {
      let (term, other) = (first[left], second[right])
      if term.hash == other.hash {
        add(term, other)
        shared.append(Shared(place: UInt16(truncatingIfNeeded: left), marks: other.marks))
        left += 1
        right += 1
      } else if term.hash < other.hash {
        miss(term, &titleMissing)
        left += 1
      } else {
        miss(other, &titleMissingOld)
        right += 1
      }
    }
    while left < first.count {
      miss(first[left], &titleMissing)
      left += 1
    }
    while right < second.count {
      miss(second[right], &titleMissingOld)
      right += 1
    }
  }

  @inline(__always)
  private func miss(_ term: ArticleTerms.Term, _ rarest: inout Float) {
    if term.marks.contains(.title) { rarest = max(rarest, term.weight) }
  }

  private mutating func add(_ term: ArticleTerms.Term, _ other: ArticleTerms.Term) {
    let either = term.marks.union(other.marks)
    if either.contains(.number) { return addNumber(term.marks, other.marks) }
    let own = term.weight
    weight += own
    if ArticleTerms.rareWeightMin < own {
      rareCount += 1
      rareWeight += own
    }
    if either.contains(.title) { addTitle(term, other) }
    if either.isDisjoint(with: [.name, .leadName, .leadPlace, .subject]) { return }
    if term.marks.contains(.name), other.marks.contains(.name) {
      names += own
      namesOld += other.weight
      namesRarest = max(namesRarest, own)
    }
    leadNames.add(term, other, .leadName)
    leadPlaces.add(term, other, .leadPlace)
    addSubject(term.marks.contains(.subject), other.marks.contains(.subject))
  }

  private mutating func addTitle(_ term: ArticleTerms.Term, _ other: ArticleTerms.Term) {
    let (isNew, isOld) = (term.marks.contains(.title), other.marks.contains(.title))
    if isNew { title += term.weight * term.weight }
    if isOld { titleOld += other.weight * other.weight }
    guard isNew, isOld else { return }
    titleCount += 1
    titleWeight += term.weight
    titleRarest = max(titleRarest, term.weight)
  }

  private mutating func addSubject(_ isNew: Bool, _ isOld: Bool) {
    if isNew { subject += 1 }
    if isOld { subjectOld += 1 }
    if isNew, isOld { subjects += 1 }
  }

  private mutating func addNumber(_ new: ArticleTerms.Marks, _ old: ArticleTerms.Marks) {
    numbers += 1
    if new.contains(.title) || old.contains(.title) { titleNumbers += 1 }
    if new.contains(.title), old.contains(.title) { titleNumbersOfBoth += 1 }
  }
}
