import SanadModel
import SanadText

/// Numbers of one noun and hours of the day that several outlets give in statements otherwise unlike.
///
/// Two sentences of a story that count 20 questions, or name a quarter past seven, tell of the same thing
/// however little else they share. Over ten judged stories this raised recall of claim pairs from 0.66 to
/// 0.69 and lowered precision from 0.76 to 0.75 in a model of the aligner.
struct SharedFacts: Sendable {
  static let maker = Maker("claims.sharedFact")

  private enum Fact: Hashable {
    case number(key: WordHash, state: WordHash?, low: Double, high: Double)
    case hour(ClockTime)
  }

  let story: StoryStatements
  let uses: [[QuantityUse]]

  /// The clauses that give each such fact, in order of place, where no group of `groups` has them all.
  func members(besides groups: [[Member]]) -> [[Member]] {
    guard story.articles.count <= ValueFinder.eventArticleCountMax else { return [] }
    var homes: [Int: Set<Int>] = [:]
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement, default: []].insert(index) }
    }
    var order: [Fact] = []
    var members: [Fact: [Member]] = [:]
    for index in story.statements.indices {
      for (fact, clause) in facts(index) {
        if members[fact] == nil { order.append(fact) }
        if members[fact]?.last?.statement != index {
          members[fact, default: []].append(Member(statement: index, clause: clause))
        }
      }
    }
    return order.compactMap { members[$0] }.filter { group in
      1 < Set(group.map { story.statements[$0.statement].article }).count
        && !isOneGroup(group, homes)
    }
  }

  private func facts(_ index: Int) -> [(Fact, clause: Int)] {
    let statement = story.statements[index]
    var facts: [(Fact, clause: Int)] = []
    for use in uses[index] {
      guard let low = use.mention.value.low, let high = use.mention.value.high,
        ValueFinder.numberMin <= low
      else { continue }
      facts.append((.number(key: use.key, state: use.state, low: low, high: high), use.clause))
    }
    for date in story.articles[statement.article].text.dates
    where statement.range.contains(date.range) {
      let clause = statement.clauses.lastIndex { $0.range.start <= date.range.start } ?? 0
      switch date.value {
      case .moment(_, let time), .time(let time): facts.append((.hour(time), clause))
      default: continue
      }
    }
    return facts
  }

  private func isOneGroup(_ members: [Member], _ homes: [Int: Set<Int>]) -> Bool {
    var common = homes[members[0].statement] ?? []
    for member in members.dropFirst() { common.formIntersection(homes[member.statement] ?? []) }
    return !common.isEmpty
  }
}
