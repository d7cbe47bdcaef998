import SanadModel

/// Clauses that state the same thing, in order of place.
typealias ClauseGroup = [ClauseReference]

/// The place of a group among the groups of a story.
typealias GroupID = Index<ClauseGroup>

/// The groups of a story, or what is known of each.
typealias GroupList<Element> = IndexedList<ClauseGroup, Element>

extension [ClauseReference] {
  var statements: Set<StatementID> { Set(map(\.statement)) }

  /// Whether a clause of `statement` is among them.
  func contains(_ statement: StatementID) -> Bool { contains { $0.statement == statement } }

  /// Adds the clauses of statements that have none here yet, and puts all in order of place.
  mutating func merge(_ others: ClauseGroup) {
    let own = statements
    self += others.filter { !own.contains($0.statement) }
    sort { $0.statement < $1.statement }
  }
}

/// For each statement the groups that have a clause of it.
struct GroupMembership: Sendable {
  private var groups: StatementList<[GroupID]>

  init(_ groups: GroupList<ClauseGroup>, in story: StoryIndex) {
    self.groups = StatementList(repeating: [], for: story.statements.indices)
    for (id, group) in groups.indexed {
      for clause in group { self.groups[clause.statement].append(id) }
    }
  }

  subscript(statement: StatementID) -> [GroupID] { groups[statement] }

  /// Whether one group has both statements.
  func areTogether(_ first: StatementID, _ second: StatementID) -> Bool {
    groups[first].contains { groups[second].contains($0) }
  }
}
