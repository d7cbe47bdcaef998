import GRDB
import SanadModel
import SanadText

/// Writes the articles of one transaction.
struct BatchWriter {
  let run: Int64
  private let database: Database

  init(_ database: Database, _ description: RunDescription, run: Int64?) throws {
    self.database = database
    if let run {
      self.run = run
      return
    }
    try database.execute(
      sql: "INSERT INTO run(program, packs, options) VALUES (?, ?, ?)",
      arguments: [description.program, description.packs, description.options])
    self.run = database.lastInsertedRowID
  }

  /// Stores one page; the first page of an article decides its story.
  func add<Stream: ArticleStream>(
    _ entry: (receipt: PageReceipt, annotated: AnnotatedArticle?),
    _ follower: inout StreamFollower<Stream>, _ counts: inout AddCounts
  ) throws {
    let receipt = entry.receipt
    if let version = try version(ofPage: receipt.digest) {
      try insert(receipt, version: version)
      counts.known += 1
      return
    }
    guard var annotated = entry.annotated else { return }
    let digest = SHA256.digest(of: annotated.article)
    switch try Reading(annotated.article, in: database) {
    case .again(let known) where known.digest == digest:
      try insert(receipt, version: known.version)
      counts.known += 1
    case .again(let known):
      try addVersion(annotated, digest, receipt, of: known)
      counts.changed += 1
      counts.note(annotated)
    case .new(let name):
      annotated.article.id = name
      try addArticle(annotated, digest, receipt, &follower)
      counts.added += 1
      counts.note(annotated)
    }
  }

  /// Keeps the run's counts up to now.
  func keep(_ counts: AddCounts) throws {
    let notices = counts.notices.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    try database.cachedStatement(
      sql: """
        UPDATE run SET pages = ?, known = ?, added = ?, changed = ?, unreadable = ?, notices = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      counts.pages, counts.known, counts.added, counts.changed, counts.unreadable, "{\(notices)}",
      run,
    ])
  }

  private func version(ofPage digest: [UInt8]) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: "SELECT version FROM page WHERE digest = ? ORDER BY name LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [digest.blob])
  }

  private func insert(_ receipt: PageReceipt, version: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO page(digest, name, byte_count, version) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      receipt.digest.blob, receipt.name, receipt.byteCount, version,
    ])
  }
}

// MARK: - Articles and versions

extension BatchWriter {
  private func addArticle<Stream: ArticleStream>(
    _ annotated: AnnotatedArticle, _ digest: [UInt8], _ receipt: PageReceipt,
    _ follower: inout StreamFollower<Stream>
  ) throws {
    let place = try StoredArticle.lastPlace(in: database) + 1
    let assignment = try follower.assign(annotated, at: place, in: database)
    let version = try insertVersion(annotated, digest, article: place, number: 1)
    let story = try StoryRow.id(named: assignment.story, in: database)
    let end = try StoryRow.end(of: story, in: database)
    try database.cachedStatement(
      sql: """
        INSERT INTO article(id, name, url, version, story, assigned, duplicate_of)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place, annotated.article.id, annotated.article.url, version,
      end, story, assignment.duplicateOf,
    ])
    try insert(receipt, version: version)
    try StoryRow.markStale(end, in: database)
    try follower.lookBack(after: place, in: database)
  }

  /// A changed article keeps its story and its earlier versions; only the newest is searched.
  private func addVersion(
    _ annotated: AnnotatedArticle, _ digest: [UInt8], _ receipt: PageReceipt,
    of known: KnownArticle
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO words(words, rowid, title, text)
        SELECT 'delete', id, title, text FROM version WHERE id = ?
        """
    ).execute(arguments: [known.version])
    let version = try insertVersion(
      annotated, digest, article: known.place, number: known.number + 1)
    try database.cachedStatement(sql: "UPDATE article SET version = ? WHERE id = ?")
      .execute(arguments: [version, known.place])
    try insert(receipt, version: version)
    try StoryRow.markStale(known.story, in: database)
  }

  private func insertVersion(
    _ annotated: AnnotatedArticle, _ digest: [UInt8], article place: Int64, number: Int
  ) throws -> Int64 {
    let article = annotated.article
    let (title, text) = (article.title.string, article.text.string)
    try database.cachedStatement(
      sql: """
        INSERT INTO version(
          article, number, run, digest, published, day, minute, language, outlet, title, text,
          record, mentions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place, number, run, digest.blob, article.published?.description,
      article.published?.date.description, article.published?.minutesSinceEpoch, article.language,
      article.outlet, title, text, ArticleCodec.packedRecord(article).blob,
      ArticleCodec.packedMentions(annotated).blob,
    ])
    let version = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)")
      .execute(arguments: [version, title, text])
    return version
  }
}
