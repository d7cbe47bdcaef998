import GRDB
import SanadText

/// What a person decides by hand; it stands against every later grouping.
extension Store {
  /// Why an article stands in another story than the stream chose.
  enum MoveReason: String {
    case split, merge, pin
    // What a person's word stands against: a later grouping by the program, and its look back.
    case regroup
    case lookBack = "look-back"

    var isByHand: Bool { self != .regroup && self != .lookBack }
  }

  /// Puts `articles` of the story `id` into a new story and returns its id; `id` stays with the rest.
  public func split(_ id: String, _ articles: [String]) throws(StoreError) -> String {
    try write { database in
      let story = try Self.story(named: id, in: database)
      let members = try Self.members(of: story, in: database)
      var chosen: Set<Int64> = []
      for name in articles {
        let place = try Self.article(named: name, in: database)
        guard members.contains(place) else {
          throw StoreError.notInStory(article: name, story: id)
        }
        chosen.insert(place)
      }
      let places = chosen.sorted()
      guard places.count < members.count else { throw StoreError.nothingLeft(story: id) }
      let name = try Self.freeName(for: places, in: database)
      let storyline = try StoryRow.storyline(of: story, in: database)
      let target = try StoryRow.id(named: name, of: storyline, in: database)
      try Self.move(places, to: target, .split, in: database)
      return name
    }
  }

  /// Puts all articles of `other` into the story `id`; the id of `other` leads there from now on.
  public func merge(_ other: String, into id: String) throws(StoreError) {
    try write { database in
      let target = try Self.story(named: id, in: database)
      let source = try Self.story(named: other, in: database)
      guard source != target else { throw StoreError.sameStory(other) }
      try Self.move(Self.members(of: source, in: database), to: target, .merge, in: database)
    }
  }

  /// Puts one article into the story `id`; no later grouping moves it.
  public func pin(_ article: String, to id: String) throws(StoreError) {
    try write { database in
      let target = try Self.story(named: id, in: database)
      try Self.move([Self.article(named: article, in: database)], to: target, .pin, in: database)
    }
  }
}

// MARK: - Rows

extension Store {
  /// The place of the article that `name` names: by its name, a page's name or its address.
  static func article(named name: String, in database: Database) throws -> Int64 {
    let key = ArticleKey.address(name).digest.blob
    let found: Int64? =
      try database.value("SELECT id FROM article WHERE name = ?", [name], of: "article")
      ?? database.value("SELECT id FROM article WHERE key = ? LIMIT 1", [key], of: "article")
      ?? database.value(
        """
        SELECT article FROM version JOIN page ON page.version = version.id
        WHERE page.name = ? ORDER BY article LIMIT 1
        """, [name], of: "article")
    if let found { return found }
    throw StoreError.noSuchArticle(name)
  }

  /// The places of a story's articles, in order.
  static func members(of story: Int64, in database: Database) throws -> [Int64] {
    try database.values(
      "SELECT id FROM article WHERE story = ? ORDER BY id", [story], of: "article")
  }

  /// Moves articles, keeps a record of it, and lets a story that is left empty lead to the target.
  static func move(
    _ places: [Int64], to target: Int64, _ reason: MoveReason, in database: Database
  ) throws {
    let last = try StoredArticle.lastPlace(in: database)
    for place in places {
      let source: Int64? = try database.value(
        "SELECT story FROM article WHERE id = ?", [place], of: "article")
      guard let source else { continue }
      try database.execute(
        sql: "UPDATE article SET story = ?, pinned = ? WHERE id = ?",
        arguments: [target, reason.isByHand, place])
      if source == target { continue }
      try StoryRow.markStale(source, in: database)
      try StoryRow.markStale(target, in: database)
      try database.execute(
        sql: "INSERT INTO move(place, article, source, target, reason) VALUES (?, ?, ?, ?, ?)",
        arguments: [last, place, source, target, reason.rawValue])
      if try isEmpty(source, in: database) {
        try database.execute(
          sql: "UPDATE story SET leads_to = ? WHERE id = ?", arguments: [target, source])
        try database.execute(sql: "DELETE FROM account WHERE story = ?", arguments: [source])
        try StoryRow.leaveStoryline(source, to: target, in: database)
      }
    }
  }

  private static func isEmpty(_ story: Int64, in database: Database) throws -> Bool {
    try !database.hasRow("SELECT 1 FROM article WHERE story = ?", [story])
  }

  /// A name for the story of `places` that no story has or had.
  static func freeName(for places: [Int64], in database: Database) throws -> String {
    var attempt = 0
    while true {
      var writer = ByteWriter()
      writer.list(places) { $0.unsigned(Int($1)) }
      writer.unsigned(attempt)
      let name = "s-" + SHA256.hexadecimal(Array(SHA256.digest(writer.bytes).prefix(8)))
      let sql = "SELECT 1 FROM story WHERE name = ?"
      if try !database.hasRow(sql, [name]) { return name }
      attempt += 1
    }
  }
}
