import SanadModel
import SanadText

/// One spelling of a name in an article, with its mentions.
struct NameForm {
  /// Its words and numbers, marks left out: `Kim Jong-un` and `Kim Jong Un` have the same.
  let words: [WordHash]
  /// As it is written where it is first mentioned.
  let text: String
  /// Its words without those that only say what it is.
  let stem: [WordHash]
  /// Indices of its mentions, in order.
  private(set) var mentions: [Int] = []
  /// Whether it is written in capitals alone, as names in headlines and datelines are.
  var isUpper: Bool { !text.utf8.contains { 0x61 <= $0 && $0 <= 0x7A } }
  /// The identity of the known name it is; nil for an unknown one.
  let identity: WordHash?
  /// The type most of its mentions have; of equal ones the first declared.
  private(set) var type = NameType.person
  /// How many mentions were tagged as each type, by the type's index.
  private var typeCounts = SIMD8<UInt32>()
  /// A Bloom filter of the words: a form with a bit that is missing here is not contained in this one.
  private let wordBits: UInt64

  init(words: [WordHash], text: String, stem: [WordHash], identity: WordHash?) {
    self.words = words
    self.text = text
    self.stem = stem
    self.identity = identity
    wordBits = words.reduce(0) { $0 | 1 << ($1.value >> 58) }
  }

  /// Takes the mention of this index, tagged as `type`.
  mutating func add(mention: Int, as type: NameType) {
    mentions.append(mention)
    typeCounts[type.order] += 1
    var best: UInt32 = 0
    for candidate in NameType.allCases where best < typeCounts[candidate.order] {
      best = typeCounts[candidate.order]
      self.type = candidate
    }
  }

  /// Whether the words of `shorter` are among these, in order.
  func contains(_ shorter: NameForm) -> Bool {
    guard shorter.words.count < words.count, shorter.wordBits & ~wordBits == 0 else {
      return false
    }
    var at = 0
    for word in words where at < shorter.words.count && word == shorter.words[at] { at += 1 }
    return at == shorter.words.count
  }
}

extension NameType {
  /// The type's index among all, less than eight.
  fileprivate var order: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .event: 3
    case .work: 4
    }
  }
}
