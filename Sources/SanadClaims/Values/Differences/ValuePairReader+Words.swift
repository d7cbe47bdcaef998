import SanadModel
import SanadText

/// What the words around two values have in common.
extension ValuePairReader {
  func readWords(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    readSides(&traits, first, left, second, right)
    readContent(&traits, first, left, second, right)
    traits.isNextBeforeEqual = isEqual(left, left.left(first, 1), right, right.left(second, 1))
    traits.isNextAfterEqual = isEqual(left, left.right(first, 1), right, right.right(second, 1))
    readNames(&traits, first, left, second, right)
  }

  /// All words beside the values, and those near them.
  private func readSides(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let near = ValueWindow.near
    traits.beside = share(
      words(left, [left.left(first), left.right(first)]),
      words(right, [right.left(second), right.right(second)]))
    traits.before = share(
      words(left, [left.left(first, near)]), words(right, [right.left(second, near)]))
    traits.after = share(
      words(left, [left.right(first, near)]), words(right, [right.right(second, near)]))
  }

  private func words(_ statement: ValueStatement, _ ranges: [Range<Int>]) -> Set<WordHash> {
    Set(
      ranges.joined().filter { !statement.has($0, statement.cues.stop) }.map {
        statement.hashes[$0]
      })
  }

  /// The words of content next to the values.
  private func readContent(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let near = ValueWindow.near
    let (tokens, others) = (context.story.tokens(of: left.id), context.story.tokens(of: right.id))
    let (before, otherBefore) = (
      left.content(left.left(first), tokens), right.content(right.left(second), others)
    )
    let (after, otherAfter) = (
      left.content(left.right(first), tokens), right.content(right.right(second), others)
    )
    traits.commonBefore = Set(before.suffix(near)).intersection(otherBefore.suffix(near)).count
    traits.commonAfter = Set(after.prefix(near)).intersection(otherAfter.prefix(near)).count
    traits.isWordBeforeEqual = before.last != nil && before.last == otherBefore.last
    traits.isWordAfterEqual = after.first != nil && after.first == otherAfter.first
  }

  /// Whether the words of two ranges are the same, and some.
  private func isEqual(
    _ left: ValueStatement, _ range: Range<Int>, _ right: ValueStatement, _ other: Range<Int>
  ) -> Bool {
    !range.isEmpty && !other.isEmpty && left.hashes[range][...] == right.hashes[other][...]
  }

  /// Words of relation before the values, the names nearest to them, and who speaks.
  private func readNames(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let relations = (relations(left, first), relations(right, second))
    traits.isRelationEqual = relations.0 == relations.1
    traits.isRelationOther =
      !relations.0.isEmpty && !relations.1.isEmpty && relations.0 != relations.1
    let names = (left.nearestName(first), right.nearestName(second))
    traits.isNameEqual = names.0 != nil && names.0 == names.1
    traits.isNameOther = names.0 != nil && names.1 != nil && names.0 != names.1
    traits.haveOtherNames =
      !left.capitals.isEmpty && !right.capitals.isEmpty
      && left.capitals.isDisjoint(with: right.capitals)
    traits.isSpeakerEqual = left.speaker != nil && left.speaker == right.speaker
  }

  private func relations(_ statement: ValueStatement, _ mention: ValueMention) -> [WordHash] {
    statement.left(mention, ValueWindow.relation).filter {
      statement.has($0, statement.cues.relation)
    }.map { statement.hashes[$0] }
  }

  /// The common weight of two sets of words, as a share of all.
  private func share(_ first: Set<WordHash>, _ second: Set<WordHash>) -> Double {
    func weight(_ words: Set<WordHash>) -> Double {
      words.map { context.weight(of: $0) }.sorted().reduce(0, +)
    }
    let all = weight(first.union(second))
    return 0 < all ? weight(first.intersection(second)) / all : 0
  }
}
