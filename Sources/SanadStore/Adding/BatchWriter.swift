import GRDB
import SanadModel
import SanadText

/// Writes the articles of one transaction.
struct BatchWriter {
  let run: Int64
  let database: Database
  /// The time of what becomes of articles, in place of their own.
  let now: Timestamp?
  /// The last version before the transaction.
  private let lastVersion: Int64
  private let compressor = ColumnCompressor()

  init(
    _ database: Database, _ description: RunDescription, run: Int64?, now: Timestamp? = nil
  ) throws {
    self.database = database
    self.now = now
    lastVersion = try database.value("SELECT max(id) FROM version", of: "version") ?? 0
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
    _ follower: inout StreamFollower<Stream>, _ returned: inout ReturnedTexts,
    _ counts: inout AddCounts
  ) throws {
    let receipt = entry.receipt
    if let page = try KnownPage.page(receipt.digest, in: database) {
      try insert(receipt, version: page.version)
      returned.note(page, receipt)
      counts.known += 1
      return
    }
    guard var annotated = entry.annotated else { return }
    let digest = SHA256.digest(of: annotated.article)
    let naming = receipt.naming
    switch try Reading(annotated.article, naming, digest: digest, in: database) {
    case .again(let known) where known.digest == digest:
      try insert(receipt, version: known.version)
      _ = returned.take(known.place)
      counts.known += 1
    case .again(let known):
      let before = try settle(known.place, &returned, &counts) ?? known
      try addVersion(annotated, digest, receipt, of: before)
      counts.changed += 1
      counts.note(annotated)
    case .new(let name, let key):
      annotated.article.id = name
      try addArticle(annotated, digest, receipt, key, &follower)
      counts.added += 1
      counts.note(annotated)
    }
  }

  /// Makes new versions of the texts that have come back, in order of sight.
  func settle(_ returned: inout ReturnedTexts, _ counts: inout AddCounts) throws {
    for place in returned.places { _ = try settle(place, &returned, &counts) }
  }

  /// The same for the article at `place`; nil where its text has not come back.
  private func settle(
    _ place: Int64, _ returned: inout ReturnedTexts, _ counts: inout AddCounts
  ) throws -> KnownArticle? {
    guard let sight = returned.take(place),
      let known = try KnownArticle.article(at: place, in: database)
    else { return nil }
    try leaveSearch(known)
    try database.cachedStatement(sql: Self.copySQL)
      .execute(arguments: [known.number + 1, run, sight.version])
    let version = database.lastInsertedRowID
    try database.cachedStatement(
      sql: "INSERT INTO words(rowid, title, text) SELECT id, title, text FROM version WHERE id = ?"
    ).execute(arguments: [version])
    try become(version, sight.receipt, of: known)
    counts.known -= 1
    counts.changed += 1
    return try KnownArticle.article(at: place, in: database)
  }

  private static let copySQL = """
    INSERT INTO version(
      article, number, run, digest, published, day, minute, language, outlet, title, text, record,
      mentions)
    SELECT article, ?, ?, digest, published, day, minute, language, outlet, title, text, record,
      mentions FROM version WHERE id = ?
    """

  /// Keeps the run's counts up to now, and the chain up to its last version.
  func keep(_ counts: AddCounts) throws {
    try RunChain.keep(run, after: lastVersion, in: database)
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
    _ annotated: AnnotatedArticle, _ digest: [UInt8], _ receipt: PageReceipt, _ key: ArticleKey,
    _ follower: inout StreamFollower<Stream>
  ) throws {
    let place = try StoredArticle.lastPlace(in: database) + 1
    let assignment = try follower.assign(annotated, at: place, in: database)
    let version = try insertVersion(annotated, digest, article: place, number: 1)
    let story = try StoryRow.id(
      named: assignment.story, of: assignment.storyline, in: database)
    let end = try StoryRow.end(of: story, in: database)
    try database.cachedStatement(
      sql: """
        INSERT INTO article(id, name, url, version, story, assigned, duplicate_of, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place, annotated.article.id, annotated.article.url, version,
      end, story, assignment.duplicateOf, key.digest.blob,
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
    try leaveSearch(known)
    let version = try insertVersion(
      annotated, digest, article: known.place, number: known.number + 1)
    try become(version, receipt, of: known)
  }

  func leaveSearch(_ known: KnownArticle) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO words(words, rowid, title, text)
        SELECT 'delete', id, title, text FROM version WHERE id = ?
        """
    ).execute(arguments: [known.version])
  }

  /// Makes `version` the newest of its article.
  func become(
    _ version: Int64, _ receipt: PageReceipt, of known: KnownArticle, isEdit: Bool = true
  ) throws {
    if isEdit { try keepEdit(version, of: known) }
    try database.cachedStatement(sql: "UPDATE article SET version = ? WHERE id = ?")
      .execute(arguments: [version, known.place])
    try insert(receipt, version: version)
    try StoryRow.markStale(known.story, in: database)
  }

  func insertVersion(
    _ annotated: AnnotatedArticle, _ digest: [UInt8], article place: Int64, number: Int
  ) throws -> Int64 {
    let article = annotated.article
    let (title, text) = (article.title.string, article.text.string)
    let columns = ArticleCodec.columns(of: annotated, compressor)
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
      article.outlet, title, text, columns.record.blob, columns.mentions.blob,
    ])
    let version = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)")
      .execute(arguments: [version, title, text])
    return version
  }
}
