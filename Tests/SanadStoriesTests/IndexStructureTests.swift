import SanadTestSupport
import Testing

@testable import SanadStories

/// The hand-made tables of the search against plain ones, over random inputs.
@Suite struct IndexStructureTests {
  /// A term, its weight and the article it stands in.
  private struct Posting: Equatable {
    let entry: Int32
    let weight: Float
  }

  /// What the index keeps of `term`, the newest first.
  private func postings(of term: UInt64, in index: PostingIndex) -> [Posting] {
    guard let block = index.block(term) else { return [] }
    return (0..<block.length).map { step in
      let posting = index.postings[block.index(block.newest - step)]
      return Posting(entry: posting.entry, weight: posting.weight)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `postings are the newest of each term's list`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (index, naive) = (PostingIndex(), [UInt64: [Posting]]())
    // Term 1 stands in every article and more often than is kept; the higher a term, the rarer.
    for entry in 0..<Int32(PostingIndex.readMax) * 3 / 2 {
      var vector = TermVector()
      for term in 1...40 as ClosedRange<UInt64>
      where UInt64.random(in: 0..<term, using: &random) == 0 {
        let weight = Float.random(in: 0...1, using: &random)
        vector.terms.append(term)
        vector.weights.append(weight)
        naive[term, default: []].append(Posting(entry: entry, weight: weight))
      }
      index.add(vector, entry: entry)
    }
    for term in 1...41 as ClosedRange<UInt64> {
      let newest = naive[term, default: []].suffix(Int(PostingIndex.readMax)).reversed()
      #expect(postings(of: term, in: index) == Array(newest))
    }
  }

  /// A key from few, so that many are met again; shifted, so that some share a place.
  private func key(_ random: inout SeededRandom) -> UInt64 {
    UInt64.random(in: 1...80, using: &random) << (UInt64.random(in: 0...1, using: &random) * 32)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a term counter counts what a dictionary counts, field after field`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var counter = TermCounter()
    for _ in 0..<4 {
      var (order, naive) = ([UInt64](), [UInt64: Float]())
      for _ in 0..<300 {
        let (term, share) = (key(&random), Float(Int.random(in: 1...4, using: &random)) / 4)
        counter.add(term, share)
        if naive[term] == nil { order.append(term) }
        naive[term, default: 0] += share
      }
      #expect(counter.terms == order)
      #expect(counter.counts == order.compactMap { naive[$0] })
      counter.clear()
      #expect(counter.terms.isEmpty && counter.counts.isEmpty)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a term table holds what a dictionary holds`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (table, naive) = (TermTable(capacity: 4), [UInt64: Int32]())
    for _ in 0..<600 {
      let (term, value) = (key(&random), Int32.random(in: 0...9, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        let old = naive.updateValue(value, forKey: term) ?? -1
        #expect(table.exchange(term, value, missing: -1) == old)
      case 1:
        table.add(term, value)
        naive[term, default: 0] += value
      default:
        let kept = naive[term] ?? value
        naive[term] = kept
        #expect(table.value(of: term, orNew: value) == kept)
      }
    }
    let even = table.rebuilt { $0 % 2 == 0 }
    #expect(table.count == naive.count)
    #expect(even.count == naive.values.count { $0 % 2 == 0 })
    for (term, value) in naive {
      #expect(table[term] == value)
      #expect(even[term] == (value % 2 == 0 ? value : nil))
    }
    #expect(table[1 << 50] == nil)
  }
}
