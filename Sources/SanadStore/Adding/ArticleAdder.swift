import GRDB
public import SanadModel

/// Adds articles to a store, a batch at a time: each batch is one transaction.
public struct ArticleAdder<Stream: ArticleStream>: Sendable {
  /// A page, and the article made of it; nil where its content is stored already.
  public typealias Entry = (receipt: PageReceipt, annotated: AnnotatedArticle?)

  private let store: Store
  private let description: RunDescription
  private var follower: StreamFollower<Stream>
  private var run: Int64?
  private let now: Timestamp?
  private var returned = ReturnedTexts()
  /// What became of the pages so far.
  public private(set) var counts = AddCounts()

  /// - Parameters:
  ///   - store: opened for adding.
  ///   - description: what is written of the run.
  ///   - stream: an empty stream.
  ///   - window: how far back the stream is replayed when it is resumed.
  ///   - now: the time of what becomes of articles, in place of their own.
  ///   - restored: fills in the tokens, which the store leaves out.
  public init(
    to store: Store, _ description: RunDescription, stream: Stream,
    window: StreamWindow = StreamWindow(), now: Timestamp? = nil,
    restored: @escaping @Sendable (AnnotatedArticle) -> AnnotatedArticle
  ) {
    self.store = store
    self.description = description
    self.now = now
    follower = StreamFollower(
      stream, window: window, store: store.path, run: description, restored: restored)
  }

  /// Whether the content of each page is stored already.
  public func isKnown(_ receipts: [PageReceipt]) throws(StoreError) -> [Bool] {
    try StoreFailure.named(store.path, isWriting: false) {
      try store.queue.read { database in
        try receipts.map {
          try database.hasRow("SELECT 1 FROM page WHERE digest = ?", [$0.digest.blob])
        }
      }
    }
  }

  /// Stores a batch, all of it or nothing, and decides the story of each new article.
  ///
  /// - Parameters:
  ///   - entries: the pages, in the order of their stream.
  ///   - unreadable: inputs that could not be read since the batch before.
  ///   - fetches: the answers that brought the pages, and others of the time, which are kept with them.
  ///   - time: of what the batch changed, in place of the adder's.
  public mutating func add(
    _ entries: [Entry], unreadable: Int = 0, fetches: [Fetch] = [], at time: Timestamp? = nil
  ) throws(StoreError) {
    try write(at: time) { (state, writer, database) in
      for fetch in fetches { try Store.keep(fetch, in: database) }
      try state.follower.catchUp(
        with: database, expecting: entries.count { $0.annotated != nil })
      for entry in entries {
        try writer.add(entry, &state.follower, &state.returned, &state.counts)
      }
      state.counts.unreadable += unreadable
    }
  }

  /// Makes new versions of the texts that have come back, where pages were met at the time they said so and
  /// not in the order of an archive.
  public mutating func settle(at time: Timestamp?) throws(StoreError) {
    guard !returned.places.isEmpty else { return }
    try write(at: time) { (state, writer, _) in
      try writer.settle(&state.returned, &state.counts)
    }
  }

  /// Stores newer readings of pages that are stored, as new versions where they say something else.
  public mutating func reread(
    _ entries: [(receipt: PageReceipt, annotated: AnnotatedArticle)]
  ) throws(StoreError) {
    try write { (state, writer, _) in
      for entry in entries { try writer.reread(entry, &state.counts) }
    }
  }

  /// Makes new versions of the texts that have come back, and marks the run as finished.
  public mutating func finish() throws(StoreError) {
    guard run != nil else { return }
    try write { (state, writer, database) in
      try writer.settle(&state.returned, &state.counts)
      try database.execute(sql: "UPDATE run SET finished = 1 WHERE id = ?", arguments: [writer.run])
    }
    try store.read { try follower.keep($0) }
  }

  /// One transaction. Where it fails, nothing of it is on the disk, and the stream is read from there again.
  private mutating func write(
    at time: Timestamp? = nil,
    _ body: (inout ArticleAdder, BatchWriter, Database) throws -> Void
  ) throws(StoreError) {
    let queue = store.queue
    let before = (run: run, counts: counts, returned: returned)
    do throws(StoreError) {
      try StoreFailure.named(store.path, isWriting: true) {
        try queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            let writer = try BatchWriter(database, description, run: run, now: time ?? now)
            run = writer.run
            try body(&self, writer, database)
            try writer.keep(counts)
            return .commit
          }
        }
      }
    } catch {
      follower.forget()
      (run, counts, returned) = before
      throw error
    }
  }
}
