import Foundation

/// Sorts words into distributional classes by the exchange algorithm (Martin, Liermann, Ney 1998).
///
/// Each word in turn, the most frequent first, moves to the class that raises the likelihood of a class
/// bigram model most. The same words give the same classes.
struct WordClusters {
  /// Passes over the words; few move after the sixth. Set by reading.
  private static let passCount = 8
  private static let tableCount = 1 << 16

  private let classCount: Int
  /// The class of each word, from zero.
  private(set) var classes: [Int]
  private let counts: [Int32]
  private var rights: Neighbours
  private var lefts: Neighbours
  private var pairCounts: [Int]
  private var classCounts: [Int]
  private let logTable: [Float]

  init(_ stream: WordStream, classCount: Int) {
    self.classCount = classCount
    counts = stream.counts
    classes = counts.indices.map { $0 % classCount }
    rights = Neighbours(stream.pairs.map { ($0.pair, $0.count) }, wordCount: counts.count)
    lefts = Neighbours(
      stream.pairs.map { ($0.pair >> 32 | $0.pair << 32, $0.count) }.sorted { $0.0 < $1.0 },
      wordCount: counts.count)
    pairCounts = Array(repeating: 0, count: classCount * classCount)
    classCounts = Array(repeating: 0, count: classCount)
    logTable = (0..<Self.tableCount).map { $0 == 0 ? 0 : Float($0) * logf(Float($0)) }
    for (word, count) in counts.enumerated() { classCounts[classes[word]] += Int(count) }
    for (pair, count) in stream.pairs {
      let (left, right) = (classes[Int(pair >> 32)], classes[Int(pair & 0xFFFF_FFFF)])
      pairCounts[left * classCount + right] += Int(count)
    }
    for _ in 0..<Self.passCount { pass() }
  }

  /// The neighbours of each word, in one array.
  struct Neighbours {
    var starts: [Int]
    var words: [Int32] = []
    var counts: [Int32] = []

    init(_ pairs: [(UInt64, Int32)], wordCount: Int) {
      starts = Array(repeating: 0, count: wordCount + 1)
      for (pair, count) in pairs {
        starts[Int(pair >> 32) + 1] += 1
        words.append(Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
        counts.append(count)
      }
      for index in 0..<wordCount { starts[index + 1] += starts[index] }
    }
  }

  /// `n log n`.
  @inline(__always) private func gain(_ number: Int) -> Float {
    number < Self.tableCount ? logTable[number] : Float(number) * logf(Float(number))
  }

  private mutating func pass() {
    var right = Array(repeating: 0, count: classCount)
    var left = Array(repeating: 0, count: classCount)
    for word in counts.indices {
      for index in 0..<classCount { (right[index], left[index]) = (0, 0) }
      var own = 0
      for at in rights.starts[word]..<rights.starts[word + 1] {
        let (other, count) = (Int(rights.words[at]), Int(rights.counts[at]))
        if other == word { own = count } else { right[classes[other]] += count }
      }
      for at in lefts.starts[word]..<lefts.starts[word + 1] where Int(lefts.words[at]) != word {
        left[classes[Int(lefts.words[at])]] += Int(lefts.counts[at])
      }
      shift(word, right, left, own, sign: -1)
      classes[word] = best(Int(counts[word]), right, left, own)
      shift(word, right, left, own, sign: 1)
    }
  }

  /// Adds the word's counts to its class's, or takes them away.
  private mutating func shift(
    _ word: Int, _ right: [Int], _ left: [Int], _ own: Int, sign: Int
  ) {
    let home = classes[word]
    classCounts[home] += sign * Int(counts[word])
    for other in 0..<classCount {
      pairCounts[home * classCount + other] += sign * right[other]
      pairCounts[other * classCount + home] += sign * left[other]
    }
    pairCounts[home * classCount + home] += sign * own
  }

  /// The class that gains most by taking a word with these neighbours.
  private func best(_ count: Int, _ right: [Int], _ left: [Int], _ own: Int) -> Int {
    let rightClasses = right.indices.filter { right[$0] != 0 }
    let leftClasses = left.indices.filter { left[$0] != 0 }
    var best = (home: 0, gain: -Float.infinity)
    for home in 0..<classCount {
      var sum: Float = 0
      for other in rightClasses where other != home {
        let now = pairCounts[home * classCount + other]
        sum += gain(now + right[other]) - gain(now)
      }
      for other in leftClasses where other != home {
        let now = pairCounts[other * classCount + home]
        sum += gain(now + left[other]) - gain(now)
      }
      let now = pairCounts[home * classCount + home]
      sum += gain(now + right[home] + left[home] + own) - gain(now)
      sum -= 2 * (gain(classCounts[home] + count) - gain(classCounts[home]))
      if best.gain < sum { best = (home, sum) }
    }
    return best.home
  }
}
