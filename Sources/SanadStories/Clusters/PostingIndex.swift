/// From each term to the newest articles that have it.
///
/// The postings of all terms lie in one array, each term's in a block that doubles as it fills up to
/// ``readMax`` and is a ring from then on: no reference is counted and no list allocated in the search,
/// and a term of every article costs no more memory than a term of a few hundred.
struct PostingIndex: Sendable {
  /// One article's weight for one term.
  struct Posting: Sendable {
    let entry: Int32
    let weight: Float
  }

  /// Where the postings of a term lie.
  struct Block: Sendable {
    /// Index of its first posting in ``postings``.
    var start: Int32
    /// A power of two.
    var capacity: Int32
    /// Postings added so far; the oldest are gone where they are more than ``capacity``.
    var count: Int32
  }

  /// Postings kept of one term, the newest: bounds the cost of an article in the busiest hour.
  /// 256 gave pairs .903 for .927 (decision 0020).
  static let readMax: Int32 = 512

  private var places = TermTable(capacity: 1 << 16)
  private var blocks: [Block] = []
  private(set) var postings: [Posting] = []
  /// Starts of blocks given up, by the binary logarithm of their capacity.
  private var free: [[Int32]]
  /// The postings of the articles before those added, where the window was resumed.
  private let kept: KeptPostings?

  /// - Parameter kept: postings of articles before the first that is added.
  init(kept: KeptPostings? = nil) {
    free = Array(repeating: [], count: Self.readMax.trailingZeroBitCount + 1)
    self.kept = kept
  }

  /// Whether it has kept postings.
  @inline(__always) var isResumed: Bool { kept != nil }

  /// The kept postings of `term`, of which `count` newer ones are in a block: the newest that are read.
  func kept(_ term: UInt64, besides count: Int32) -> ArraySlice<Posting> {
    kept?.postings(of: term).suffix(Int(Self.readMax - count)) ?? []
  }

  /// Hands over each term, in ascending order, with its postings, the oldest first.
  func forEachTerm(_ body: (UInt64, [Posting]) -> Void) {
    for (term, place) in places.sorted {
      let block = blocks[Int(place)]
      body(
        term,
        (0..<block.length).map { postings[block.index(block.newest - block.length + 1 + $0)] })
    }
  }

  /// Adds the terms of the article at index `entry` of the window, which is greater than those before.
  mutating func add(_ vector: TermVector, entry: Int32) {
    for (index, term) in vector.terms.enumerated() {
      let fresh = Int32(truncatingIfNeeded: blocks.count)
      let place = Int(places.value(of: term, orNew: fresh))
      if place == blocks.count {
        blocks.append(Block(start: newBlock(1), capacity: 1, count: 0))
      }
      var block = blocks[place]
      if block.count == block.capacity, block.capacity < Self.readMax { grow(&block) }
      postings[Int(block.start + block.count & (block.capacity - 1))] =
        Posting(entry: entry, weight: vector.weights[index])
      block.count += 1
      blocks[place] = block
    }
  }

  /// Where the postings of `term` lie; nil where no article has it.
  @inline(__always) func block(_ term: UInt64) -> Block? {
    places[term].map { blocks[Int($0)] }
  }

  private mutating func newBlock(_ capacity: Int32) -> Int32 {
    if let start = free[capacity.trailingZeroBitCount].popLast() { return start }
    let start = Int32(truncatingIfNeeded: postings.count)
    let none = Posting(entry: -1, weight: 0)
    for _ in 0..<capacity { postings.append(none) }
    return start
  }

  private mutating func grow(_ block: inout Block) {
    let start = newBlock(block.capacity * 2)
    for index in 0..<block.capacity {
      postings[Int(start + index)] = postings[Int(block.start + index)]
    }
    free[block.capacity.trailingZeroBitCount].append(block.start)
    block = Block(start: start, capacity: block.capacity * 2, count: block.count)
  }
}

extension PostingIndex.Block {
  /// Postings it has.
  @inline(__always) var length: Int32 { min(count, capacity) }
  /// Number of the newest posting; those before it have the numbers below.
  @inline(__always) var newest: Int32 { count - 1 }
  /// The place in ``PostingIndex/postings`` of the posting `number`.
  @inline(__always) func index(_ number: Int32) -> Int { Int(start + number & (capacity - 1)) }
}
