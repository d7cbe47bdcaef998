import SanadModel
import SanadText

/// One spelling in an article, and every place it stands.
struct NameForm {
  /// Its words and numbers, marks left out: `Kim Jong-un` and `Kim Jong Un` have the same.
  let words: [WordHash]
  /// As it stands where it stands first.
  let text: String
  /// Its words without those that only say what it is.
  let stem: [WordHash]
  /// Indices of its mentions, in order.
  var mentions: [Int] = []
  /// Whether it is written in capitals alone, as names in headlines and datelines are.
  var isUpper: Bool { !text.utf8.contains { 0x61 <= $0 && $0 <= 0x7A } }
  /// How many mentions were tagged as each type.
  var typeCounts: [NameType: Int] = [:]
  /// The identity of the known name it is; nil for an unknown one.
  let identity: WordHash?

  /// The type most of its mentions have; of equal ones the first declared.
  var type: NameType {
    var best = (type: NameType.person, count: 0)
    for type in NameType.allCases {
      let count = typeCounts[type, default: 0]
      if best.count < count { best = (type, count) }
    }
    return best.type
  }

  /// Whether the words of `shorter` stand in these, in order.
  func contains(_ shorter: NameForm) -> Bool {
    guard shorter.words.count < words.count else { return false }
    var at = 0
    for word in words where at < shorter.words.count && word == shorter.words[at] { at += 1 }
    return at == shorter.words.count
  }
}
