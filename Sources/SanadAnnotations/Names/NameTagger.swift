import SanadModel
import SanadText

/// Finds persons, organizations and places with a linear-chain model (Lafferty et al. 2001).
struct NameTagger: Sendable {
  let model: NameModel
  let lexicon: NameLexicon

  /// The names of a field, and whether its prose is news.
  func tagged(_ field: NameField) -> (spans: [NameSpan], isNews: Bool) {
    let reader = NameFeatureReader(field: field, lexicon: lexicon, words: model.words)
    let register = register(reader)
    return (spans(in: field, reader, register), register == 0)
  }

  private func spans(
    in field: NameField, _ reader: NameFeatureReader, _ register: Int
  ) -> [NameSpan] {
    var labels = Array(repeating: NameLabel.outside, count: field.tokens.count)
    let weights = model.registers[register]
    var lattice = NameLattice(transitions: weights.transitions)
    var features: [UInt32] = []
    for segment in reader.segments {
      lattice.reset()
      for index in segment {
        features.removeAll(keepingCapacity: true)
        reader.features.append(at: index, to: &features)
        var scores = weights.sum(of: features)
        if !reader.mayGoOn(at: index) { Self.forbidInside(&scores) }
        lattice.add(scores)
      }
      lattice.readBest { labels[segment.lowerBound + $0] = $1 }
    }
    return Self.spans(of: labels, in: field)
  }

  /// Evidence for works of reference, in quarters of a doubling of the odds, below which prose is news:
  /// ten sentences of reference have 350 and more, the highest of 600 articles of news has 41. Measured.
  private static let registerMargin = 150

  /// Which register the words of the text speak for: news unless they say otherwise.
  private func register(_ reader: NameFeatureReader) -> Int {
    1 < model.registers.count && Self.registerMargin < reader.register ? 1 : 0
  }

  /// A score below any sum of weights. Given by the range of the weights.
  private static let forbidden: Int32 = -1 << 16

  private static func forbidInside(_ scores: inout SIMD8<Int32>) {
    scores &+= inside
  }

  /// ``forbidden`` for each label of a name's later tokens.
  private static let inside: SIMD8<Int32> = {
    var costs = SIMD8<Int32>()
    for label in NameLabel.allCases where label.isInside { costs[Int(label.rawValue)] = forbidden }
    return costs
  }()

  /// Turns labels into spans, without marks at their ends.
  private static func spans(of labels: [NameLabel], in field: NameField) -> [NameSpan] {
    var spans: [NameSpan] = []
    var at = 0
    while at < labels.count {
      guard let type = labels[at].type else {
        at += 1
        continue
      }
      var end = at + 1
      while end < labels.count, labels[end].isInside { end += 1 }
      spans.append(NameSpan(tokens: at..<end, type: type, maker: Maker("names.model")))
      at = end
    }
    return spans
  }
}

/// The best labels of one segment (Viterbi 1967).
struct NameLattice {
  private let transitions: [SIMD8<Int32>]
  private var best = SIMD8<Int32>()
  private var origins: [SIMD8<Int32>] = []

  /// A score below that of any path. Given by the range of the weights.
  private static let never: Int32 = -1 << 24

  /// - Parameter transitions: for each label the scores of the labels after it.
  init(transitions: [SIMD8<Int32>]) { self.transitions = transitions }

  /// Begins a segment: outside any name.
  mutating func reset() {
    origins.removeAll(keepingCapacity: true)
    best = SIMD8(repeating: Self.never)
    best[0] = 0
  }

  /// Takes the next token's scores.
  mutating func add(_ scores: SIMD8<Int32>) {
    var next = SIMD8<Int32>(repeating: Self.never)
    var origin = SIMD8<Int32>()
    for previous in 0..<NameLabel.count {
      let reached = SIMD8(repeating: best[previous]) &+ transitions[previous]
      let isBetter = next .< reached
      next.replace(with: reached, where: isBetter)
      origin.replace(with: Int32(truncatingIfNeeded: previous), where: isBetter)
    }
    best = next &+ scores
    origins.append(origin)
  }

  /// Gives `body` each token's place in the segment and its label, last first.
  func readBest(_ body: (Int, NameLabel) -> Void) {
    var label = 0
    for other in 1..<NameLabel.count where best[label] < best[other] { label = other }
    for index in stride(from: origins.count - 1, through: 0, by: -1) {
      body(index, NameLabel(rawValue: UInt8(label)) ?? .outside)
      label = Int(origins[index][label])
    }
  }
}
