import SanadClaims

/// How the claims of stories meet the marked facts.
struct ClaimFigures {
  private var counts: [String: Double] = [:]

  /// - Parameter parts: the claims of `story`.
  mutating func add(_ story: MarkedStory, _ parts: [ClaimPartition.Part]) {
    var joined: [String: Int] = [:]
    var seen: Set<[Int32]> = []
    for part in parts {
      let verdict = story.verdict(part.group)
      count("claims")
      count(verdict.isRight ? "right" : verdict.isWrong ? "wrong" : "mixed")
      var outlets: [String: Set<Int>] = [:]
      for statement in part.group {
        for fact in story.facts(Int(statement)) {
          outlets[fact, default: []].insert(story.pairs.outlets[Int(statement)])
        }
      }
      for (fact, own) in outlets { joined[fact] = max(joined[fact] ?? 0, own.count) }
      let all = Set(part.group.map { story.pairs.outlets[Int($0)] }).count
      if story.facts(Int(part.printed)).contains(where: { outlets[$0]?.count == all }) {
        count("text")
      }
      addPairs(story, part, &seen)
    }
    addFacts(story, joined)
  }

  private mutating func count(_ name: String, _ number: Double = 1) {
    counts[name, default: 0] += number
  }

  private mutating func addPairs(
    _ story: MarkedStory, _ part: ClaimPartition.Part, _ seen: inout Set<[Int32]>
  ) {
    for (index, first) in part.group.enumerated() {
      for second in part.group[(index + 1)...]
      where story.pairs.outlets[Int(first)] != story.pairs.outlets[Int(second)]
        && seen.insert([first, second]).inserted
      {
        count("pairs")
        if !story.facts(Int(first)).isDisjoint(with: story.facts(Int(second))) {
          count("pairs right")
        }
      }
    }
  }

  private mutating func addFacts(_ story: MarkedStory, _ joined: [String: Int]) {
    var stated: [String: Set<String>] = [:]
    for (index, sentence) in story.gold.sentences.enumerated() {
      for fact in sentence.facts { stated[fact, default: []].insert(story.outlets[index]) }
    }
    for fact in story.gold.facts {
      let outlets = stated[fact.id]?.count ?? 0
      guard 1 < outlets else { continue }
      count("facts")
      if 1 < joined[fact.id] ?? 0 { count("joined") }
      count("outlets", Double(joined[fact.id] ?? 0) / Double(outlets))
    }
  }

  private func share(_ part: String, _ whole: String) -> String {
    let value = (counts[part] ?? 0) / max(1, counts[whole] ?? 0)
    return "\((value * 1_000).rounded() / 1_000)"
  }

  var line: String {
    "claims \(Int(counts["claims"] ?? 0)) right \(share("right", "claims"))"
      + " mixed \(share("mixed", "claims")) wrong \(share("wrong", "claims"))"
      + " text \(share("text", "claims")) joined \(share("joined", "facts"))"
      + " outlets \(share("outlets", "facts")) pairs P \(share("pairs right", "pairs"))"
  }
}
