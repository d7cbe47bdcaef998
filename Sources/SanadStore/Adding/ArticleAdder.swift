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
  /// What became of the pages so far.
  public private(set) var counts = AddCounts()

  /// - Parameters:
  ///   - stream: an empty stream.
  ///   - window: how far back the stream is replayed when it is resumed.
  ///   - restored: fills in the tokens, which the store leaves out.
  public init(
    to store: Store, _ description: RunDescription, stream: Stream,
    window: StreamWindow = StreamWindow(),
    restored: @escaping @Sendable (AnnotatedArticle) -> AnnotatedArticle
  ) {
    self.store = store
    self.description = description
    follower = StreamFollower(stream, window: window, restored: restored)
  }

  /// Whether the content of each page is stored already.
  public func isKnown(_ receipts: [PageReceipt]) throws(StoreError) -> [Bool] {
    try StoreFailure.named(store.path, isWriting: false) {
      try store.queue.read { database in
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM page WHERE digest = ?")
        return try receipts.map {
          try Int.fetchOne(statement, arguments: [$0.digest.blob]) != nil
        }
      }
    }
  }

  /// Stores a batch, all of it or nothing, and decides the story of each new article.
  public mutating func add(_ entries: [Entry], unreadable: Int) throws(StoreError) {
    var (counts, follower, run) = (counts, follower, run)
    try StoreFailure.named(store.path, isWriting: true) {
      try store.queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          let writer = try BatchWriter(database, description, run: run)
          try follower.catchUp(with: database)
          for entry in entries { try writer.add(entry, &follower, &counts) }
          counts.unreadable += unreadable
          try writer.keep(counts)
          run = writer.run
          return .commit
        }
      }
    }
    (self.counts, self.follower, self.run) = (counts, follower, run)
  }

  /// Marks the run as finished.
  public func finish() throws(StoreError) {
    guard let run else { return }
    try StoreFailure.named(store.path, isWriting: true) {
      try store.queue.write {
        try $0.execute(sql: "UPDATE run SET finished = 1 WHERE id = ?", arguments: [run])
      }
    }
  }
}
