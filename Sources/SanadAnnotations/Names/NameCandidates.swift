import SanadText

/// The tokens that can be part of a name: capitalised words and their neighbours.
///
/// The tagger looks at these alone, about two in five tokens of news; all others are outside.
struct NameCandidates {
  /// One flag a token.
  let flags: [Bool]

  init(_ tokens: [Token]) {
    var flags = Array(repeating: false, count: tokens.count)
    for index in tokens.indices where tokens[index].isCapitalised {
      flags[index] = true
      if 0 < index, tokens[index].breaksBefore == 0 { flags[index - 1] = true }
      if index + 1 < tokens.count, tokens[index + 1].breaksBefore == 0 { flags[index + 1] = true }
    }
    self.flags = flags
  }

  /// The runs of candidates, each within one line.
  func segments(in tokens: [Token], isBreak: [Bool]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var at = 0
    while at < flags.count {
      guard flags[at] else {
        at += 1
        continue
      }
      var end = at + 1
      while end < flags.count, flags[end], !isBreak[end] { end += 1 }
      segments.append(at..<end)
      at = end
    }
    return segments
  }
}
