import GRDB
public import SanadModel
import SanadText

extension Store {
  /// The first stories whose claims are older than their articles.
  ///
  /// - Parameters:
  ///   - limit: how many at the most.
  ///   - taken: ids of stories that are left out, since their claims are being made.
  public func staleStories(
    limit: Int, without taken: Set<String> = []
  ) throws(StoreError) -> [StoryArticles] {
    try read { database in
      let names: [String] = try database.values(
        """
        SELECT name FROM story WHERE is_stale
          AND EXISTS (SELECT 1 FROM article WHERE article.story = story.id)
        ORDER BY id LIMIT ?
        """, [limit + taken.count], of: "story")
      return try names.filter { !taken.contains($0) }.prefix(limit).map { name in
        try Self.articles(of: Self.story(named: name, in: database), in: database)
      }
    }
  }

  /// How many stories have claims that are older than their articles.
  public func staleStoryCount() throws(StoreError) -> Int {
    try read { database in
      try database.value("SELECT count(*) FROM story WHERE is_stale", of: "story") ?? 0
    }
  }

  /// `account` with the ids its claims had before.
  public func settled(_ account: Account) throws(StoreError) -> Account {
    try read { database in
      let story = try Self.story(named: account.id, in: database)
      return try Self.settled(account, account.ledgerEntries, story, in: database)
    }
  }

  /// Keeps the claims of accounts, each made of the articles beside it; one whose story has changed
  /// since is left for later. What became of the claims is kept with them.
  ///
  /// - Parameters:
  ///   - accounts: each with the articles it was made of.
  ///   - now: the time of what became, in place of that of the reports.
  ///   - run: with which program and packs they were made; without it no account is kept whole.
  public func keepClaims(
    of accounts: [(story: StoryArticles, account: Account)], now: Timestamp? = nil,
    by run: RunDescription? = nil
  ) throws(StoreError) {
    try write { database in
      // Before any of them is kept: what went from one to another is known by what the first had.
      let withNews = try Set(
        accounts.map(\.story).filter { try Self.bringsNews($0, in: database) }.map(\.id))
      for (read, account) in accounts {
        let story = try Self.story(named: read.id, in: database)
        guard try Self.versions(of: story, in: database) == read.versions else { continue }
        let entries = account.ledgerEntries
        let settled = try Self.settled(account, entries, story, in: database)
        try Self.keepChanges(
          of: settled, ArticleList(read.versions), now: now, story,
          isNews: withNews.contains(read.id), in: database)
        try Self.keep(settled, entries, ArticleList(read.versions), story, in: database)
        guard let run, let key = AccountKey(of: read, by: run) else { continue }
        try Self.keepAccount(settled, key, story, in: database)
      }
    }
  }

  private static func settled(
    _ account: Account, _ entries: [ClaimLedger.Entry], _ story: Int64, in database: Database
  ) throws -> Account {
    let kept = try keptClaims(of: story, in: database)
    return account.renamingClaims(to: ClaimLedger.ids(of: entries, kept: kept))
  }

  /// The claims of a story and of those whose articles it took in, those in use first.
  private static func keptClaims(
    of story: Int64, in database: Database
  ) throws -> [ClaimLedger.Entry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT name, reports FROM claim WHERE story = :story
          OR story IN (SELECT source FROM move WHERE target = :story)
        ORDER BY story != :story, is_current DESC, story, name
        """)
    return try Row.fetchAll(statement, arguments: ["story": story]).map { row in
      ClaimLedger.Entry(
        id: try row.value("name", of: "claim"),
        reports: Set(reports(try row.bytes("reports", of: "claim"))))
    }
  }

  private static func versions(of story: Int64, in database: Database) throws -> [Int64] {
    try database.values(
      "SELECT version FROM article WHERE story = ? ORDER BY id", [story], of: "article")
  }
}

// MARK: - Rows

extension Store {
  private static func keep(
    _ account: Account, _ entries: [ClaimLedger.Entry], _ versions: ArticleList<Int64>,
    _ story: Int64, in database: Database
  ) throws {
    try database.cachedStatement(sql: "UPDATE claim SET is_current = 0 WHERE story = ?")
      .execute(arguments: [story])
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO claim(
          story, name, is_current, status, date, outlets, origins, version, text_start, text_end,
          reports, has_state, is_denied, value, conflict, fulfilled_by)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
        """)
    let changes = AccountChanges(account, places: ArticleList(), now: nil)
    // In the order of the key, so that pages are filled one after another.
    for (claim, entry) in zip(account.claims, entries).sorted(by: { $0.0.id < $1.0.id }) {
      let state = changes.state(of: claim)
      guard let best = claim.reports.first else { continue }
      try statement.execute(arguments: [
        story, claim.id, claim.status.rawValue, claim.date?.description, claim.outlets,
        claim.origins, versions[best.article], best.clause.start, best.clause.end,
        packed(entry.reports).blob, state.isDenied, state.value, state.conflict,
        state.fulfilledBy,
      ])
    }
    try ReportRows.keep(account, versions, story, in: database)
    try HeadlineRow.keep(
      account, ArticleList(try members(of: story, in: database)), story, in: database)
    try database.cachedStatement(sql: "UPDATE story SET is_stale = 0 WHERE id = ?")
      .execute(arguments: [story])
  }

  /// Adds what became of a story to its changes; called before its claims are replaced.
  private static func keepChanges(
    of account: Account, _ versions: ArticleList<Int64>, now: Timestamp?, _ story: Int64,
    isNews: Bool, in database: Database
  ) throws {
    let places = ArticleList(try members(of: story, in: database))
    let changes = AccountChanges(account, places: places, now: now)
    var rows =
      isNews ? changes.claimChanges(since: try ClaimStates(of: story, in: database)) : []
    let corrections = changes.corrections(
      since: try ReportedValues(of: story, in: database), versions: versions)
    let corrected = Set(corrections.compactMap(\.claim))
    rows.removeAll { $0.kind == .valueChanged && corrected.contains($0.claim ?? "") }
    rows += corrections
    let hasAppeared = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT is_told FROM story WHERE id = ?"), arguments: [story])
    if hasAppeared != true {
      // A story that a hand parted from another came up with that one.
      if isNews { rows.insert(contentsOf: [changes.appearance].compactMap { $0 }, at: 0) }
      try database.cachedStatement(sql: "UPDATE story SET is_told = 1 WHERE id = ?")
        .execute(arguments: [story])
    }
    for row in rows { try row.insert(into: database, story: story) }
  }

  /// Whether claims were never made of one of its versions before, neither here nor in a story that it took articles
  /// from: articles that a hand or a look back sorts bring no news, since what they say was told when they came.
  private static func bringsNews(_ story: StoryArticles, in database: Database) throws -> Bool {
    let row = try Self.story(named: story.id, in: database)
    let known: [Int64] = try database.values(
      """
      SELECT version FROM report WHERE story = :story
      UNION SELECT version FROM report
        WHERE story IN (SELECT source FROM move WHERE target = :story)
      """, ["story": row], of: "report")
    return !Set(story.versions).isSubset(of: known)
  }

  /// Eight bytes a report, the smallest hash first.
  private static func packed(_ reports: Set<UInt64>) -> [UInt8] {
    reports.sorted().flatMap { hash in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0)) }
    }
  }

  private static func reports(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      bytes[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
