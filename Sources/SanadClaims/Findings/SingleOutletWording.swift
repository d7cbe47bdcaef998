import SanadModel
import SanadText

/// Finds words that only one rendering of an utterance has, in place of words that others agree on.
///
/// If two renderings or more have the same wording and one has another that none of them has, that wording is a
/// slip, a translation or a change, which a reader should see.
struct SingleOutletWording {
  /// Renderings of one language compared. Set by reading.
  static let variantCountMax = 12
  /// Words of a rendering compared: the longest quotations in news have about 200. Set by reading.
  static let wordCountMax = 300
  /// Words of such a wording at most: a longer one is another sentence. Set by reading.
  static let runCountMax = 2
  /// Renderings that agree on another wording at least. Set by reading.
  static let majorityMin = 2

  /// The words of a rendering.
  struct Words {
    let hashes: [WordHash]
    let ranges: [TextRange]

    init(_ range: TextRange, in tokens: [Token]) {
      let inside = tokens[tokens.firstIndex(from: range.start)..<tokens.firstIndex(from: range.end)]
        .filter { range.contains($0.range) && $0.kind != .punctuation }.prefix(wordCountMax)
      hashes = inside.map(\.hash)
      ranges = inside.map(\.range)
    }
  }

  /// For each of `variants`, which are of one language, the ranges of such words.
  ///
  /// - Complexity: O(*v*² · *w*²) for *v* variants of *w* words, both limited.
  static func ranges(in variants: [Words]) -> [[TextRange]] {
    let compared = variants.prefix(variantCountMax)
    guard majorityMin < compared.count else { return variants.map { _ in [] } }
    return variants.indices.map { index in
      guard index < compared.count else { return [] }
      return singleWordings(index, Array(compared))
    }
  }

  private static func singleWordings(_ index: Int, _ variants: [Words]) -> [TextRange] {
    let own = variants[index]
    var rivals: [Range<Int>: [[WordHash]]] = [:]
    for (other, variant) in variants.enumerated() where other != index {
      for (run, wording) in substitutions(own.hashes, variant.hashes) {
        rivals[run, default: []].append(wording)
      }
    }
    let others = variants.indices.filter { $0 != index }.map { Set(variants[$0].hashes) }
    return rivals.keys.sorted { $0.lowerBound < $1.lowerBound }.filter { run in
      let words = own.hashes[run]
      let isAlone = !others.contains { other in words.contains(where: other.contains) }
      return isAlone && majorityMin <= mostCommon(rivals[run] ?? [])
    }.map { TextRange(own.ranges[$0.lowerBound].start, own.ranges[$0.upperBound - 1].end) }
  }

  private static func mostCommon(_ wordings: [[WordHash]]) -> Int {
    wordings.map { wording in wordings.count { $0 == wording } }.max() ?? 0
  }

  /// The runs of `left` in whose place `right` has other words, with those words.
  private static func substitutions(
    _ left: [WordHash], _ right: [WordHash]
  ) -> [(run: Range<Int>, wording: [WordHash])] {
    var found: [(run: Range<Int>, wording: [WordHash])] = []
    var (row, column) = (0, 0)
    for pair in CommonSubsequence.pairs(left, right) + [(left.count, right.count)] {
      let (run, wording) = (row..<pair.left, column..<pair.right)
      if !run.isEmpty, !wording.isEmpty, run.count <= runCountMax, wording.count <= runCountMax {
        found.append((run, Array(right[wording])))
      }
      (row, column) = (pair.left + 1, pair.right + 1)
    }
    return found
  }
}
