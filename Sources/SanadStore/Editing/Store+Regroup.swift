import GRDB
public import SanadModel

/// What a new grouping did to a store.
public struct RegroupCounts: Hashable, Sendable {
  /// Articles looked at.
  public let articles: Int
  /// Articles that went into another story.
  public let moved: Int
  /// Articles left where a person put them.
  public let pinned: Int
}

extension Store {
  /// Groups all articles again with `stream`, an empty one, and lets it look back; a story that is the
  /// same keeps its id, and what a person decided stands.
  ///
  /// - Complexity: O(articles); one transaction.
  public func regroup<Stream: ArticleStream>(
    with stream: Stream, restored: (AnnotatedArticle) -> AnnotatedArticle
  ) throws(StoreError) -> RegroupCounts {
    try write { database in
      let (members, storylines) = try Self.members(grouped: stream, restored, in: database)
      var targets = Regrouping.continued(members)
      var (moved, pinned) = (0, 0)
      for member in members {
        if try Self.isPinned(member.place, in: database) {
          pinned += 1
          continue
        }
        let target = try targets[member.group] ?? Self.newStory(member, in: database)
        targets[member.group] = target
        if target == member.story { continue }
        try Self.move([member.place], to: target, .regroup, in: database)
        moved += 1
      }
      try Self.keep(storylines, of: members, targets, in: database)
      return RegroupCounts(articles: members.count, moved: moved, pinned: pinned)
    }
  }

  /// Every article with its story now and its group, in their order; and the storyline of each group.
  private static func members<Stream: ArticleStream>(
    grouped empty: Stream, _ restored: (AnnotatedArticle) -> AnnotatedArticle,
    in database: Database
  ) throws -> (members: [Regrouping.Member], storylines: [String: String]) {
    var stream = empty
    var groups: [String] = []
    var storylines: [String: String] = [:]
    let articles = try StoredArticle.firstVersions(after: 0, in: database)
    while let row = try articles.next() {
      let assignment = stream.assign(restored(try StoredArticle(row).annotated))
      groups.append(assignment.story)
      storylines[assignment.story] = assignment.storyline
    }
    var later: [String: String] = [:]
    for move in stream.lookBack(keeping: []) {
      later[move.article] = move.story
      storylines[move.story] = move.storyline
    }
    let rows = try Row.fetchAll(database, sql: "SELECT id, story, name FROM article ORDER BY id")
    let members = try zip(rows, groups).map { row, group in
      let name: String = try row.value("name", of: "article")
      return Regrouping.Member(
        place: try row.value("id", of: "article"), story: try row.value("story", of: "article"),
        group: later[name] ?? group)
    }
    return (members: members, storylines: storylines)
  }

  /// Makes each group's story a part of its storyline, which is named as the first of them.
  private static func keep(
    _ storylines: [String: String], of members: [Regrouping.Member], _ targets: [String: Int64],
    in database: Database
  ) throws {
    var firsts: [String: Int64] = [:]
    var done: Set<String> = []
    for member in members where done.insert(member.group).inserted {
      guard let target = targets[member.group], let name = storylines[member.group] else {
        continue
      }
      let first = firsts[name] ?? target
      firsts[name] = first
      try StoryRow.setStoryline(of: target, to: first, in: database)
    }
    // A story of pinned articles alone is in no group: its storyline's first may be part of another now.
    try database.execute(
      sql: """
        UPDATE storyline
        SET first = (SELECT up.first FROM storyline AS up WHERE up.story = storyline.first)
        WHERE first IN (SELECT story FROM storyline)
        """)
  }

  private static func isPinned(_ place: Int64, in database: Database) throws -> Bool {
    try database.value("SELECT pinned FROM article WHERE id = ?", [place], of: "article") ?? false
  }

  /// The story of a group that continues none: under the group's own name, unless a story has or had it.
  private static func newStory(_ member: Regrouping.Member, in database: Database) throws -> Int64 {
    let sql = "SELECT 1 FROM story WHERE name = ?"
    let isTaken = try database.hasRow(sql, [member.group])
    let name = isTaken ? try freeName(for: [member.place], in: database) : member.group
    return try StoryRow.id(named: name, of: name, in: database)
  }
}
