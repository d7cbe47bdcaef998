import GRDB
import SanadModel

/// Keeps a stream in step with a store to which others may write as well.
///
/// The state of the stream is a function of what is stored, whoever wrote it and in how many runs: that
/// is why an interrupted and resumed run ends with the same stories as an undisturbed one.
struct StreamFollower<Stream: ArticleStream>: Sendable {
  private let empty: Stream
  let window: StreamWindow
  private let store: String
  private let run: RunDescription
  /// Fills in what the store leaves out: tokens.
  private let restored: @Sendable (AnnotatedArticle) -> AnnotatedArticle
  private var stream: Stream
  private var checkpoint = Checkpoint.start
  /// The last article and the last move the stream has seen.
  private var lastArticle: Int64 = 0
  private var lastMove: Int64 = 0
  /// What the stream was resumed from.
  private var file: StreamFile?
  /// The last article of the file that is there for the stream; nil where none is.
  private var keptPlace: Int64?

  init(
    _ empty: Stream, window: StreamWindow, store: String, run: RunDescription,
    restored: @escaping @Sendable (AnnotatedArticle) -> AnnotatedArticle
  ) {
    self.empty = empty
    self.window = window
    self.store = store
    self.run = run
    self.restored = restored
    stream = empty
  }

  /// Takes in what was stored since the last time.
  ///
  /// - Parameter count: articles that come next, at the most.
  /// - Complexity: O(articles not seen yet), at most two windows.
  mutating func catchUp(with database: Database, expecting count: Int) throws {
    let latest = try Checkpoint.last(in: database)
    if latest != checkpoint { restart(from: latest) }
    if lastArticle < checkpoint.first { try resume(database, expecting: count) }
    try replay(database)
    if isBroken { try begin(database) }
  }

  /// The story of the article that is stored next, at `place`; all before it are stored.
  mutating func assign(
    _ article: AnnotatedArticle, at place: Int64, in database: Database
  ) throws -> StoryAssignment {
    if checkpoint.place + checkpoint.period(window) < place {
      restart(from: try Checkpoint(after: place - 1, window, in: database))
      try replay(database)
    }
    if isOverdue(place) { try begin(database) }
    lastArticle = place
    let assignment = stream.assign(article)
    if !isBroken { return assignment }
    try begin(database)
    lastArticle = place
    return stream.assign(article)
  }

  /// Looks back where it is time to, after the article at `place` was stored, and keeps what moved.
  ///
  /// - Complexity: O(1) searches an article, on average.
  mutating func lookBack(after place: Int64, in database: Database) throws {
    guard checkpoint.isLookBackDue(window, after: place) else { return }
    if !stream.isWhole { try begin(database) }
    let pinned: [String] = try database.values(
      "SELECT name FROM article WHERE pinned AND ? <= id", [checkpoint.first], of: "article")
    for move in stream.lookBack(keeping: Set(pinned)) {
      let story = try StoryRow.id(named: move.story, of: move.storyline, in: database)
      let place = try Store.article(named: move.article, in: database)
      try Store.move([place], to: story, .lookBack, in: database)
    }
    lastMove = try database.value("SELECT max(id) FROM move", of: "move") ?? 0
  }

  /// Forgets what it has seen: the next time it catches up from the beginning.
  mutating func forget() { restart(from: .start) }

  private mutating func restart(from checkpoint: Checkpoint) {
    self.checkpoint = checkpoint
    stream = empty
    lastArticle = checkpoint.first - 1
    lastMove = 0
    file = nil
    keptPlace = nil
  }

  private mutating func replay(_ database: Database) throws {
    var moves = try StoredMove.after(lastMove, of: checkpoint.first, in: database)[...]
    let articles = try StoredArticle.firstVersions(after: lastArticle, in: database)
    while let row = try articles.next() {
      let article = try StoredArticle(row)
      apply(&moves, before: article.place)
      stream.place(
        restored(article.annotated), in: try row.value("story", of: "story"),
        of: try row.value("storyline", of: "story"))
      lastArticle = article.place
      if checkpoint.place < article.place,
        checkpoint.isLookBackDue(window, after: article.place)
      {
        apply(&moves, before: article.place + 1)
        stream.settle()
      }
    }
    apply(&moves, before: .max)
  }

  private mutating func apply(_ moves: inout ArraySlice<StoredMove>, before place: Int64) {
    while let move = moves.first, move.place < place {
      stream.move(move.article, to: move.target, of: move.storyline)
      lastMove = move.id
      moves.removeFirst()
    }
  }
}

// MARK: - What is kept of the stream

extension StreamFollower {
  /// Articles that a resumed stream takes in: more are worth reading the whole window. Set by reading.
  private static var resumedCountMax: Int64 { 64 }
  /// Articles of the window from which it is kept: fewer are read again in no time. Set by reading.
  private static var keptCountMin: Int64 { 256 }

  /// Takes up what an earlier run kept, where it is of this store as it stands and few articles came since.
  private mutating func resume(_ database: Database, expecting count: Int) throws {
    let last = try StoredArticle.lastPlace(in: database)
    guard Self.keptCountMin <= last - checkpoint.first + 1,
      let file = StreamFile(besideStoreAt: store), file.place.checkpoint == checkpoint,
      file.place.lastArticle <= last,
      try StreamKey.digest(file.place, window, run, in: database) == file.key
    else { return }
    keptPlace = file.place.lastArticle
    guard last - file.place.lastArticle + Int64(count) <= Self.resumedCountMax else { return }
    if stream.resume(from: file.content), !file.isDamaged {
      self.file = file
      (lastArticle, lastMove) = (file.place.lastArticle, file.place.lastMove)
    } else {
      restart(from: checkpoint)
    }
  }

  /// Whether what the stream was resumed from is damaged, or no longer does.
  private var isBroken: Bool { stream.isOutgrown || file?.isDamaged == true }

  /// Whether a resumed stream has taken in as many articles as are worth it.
  private func isOverdue(_ place: Int64) -> Bool {
    guard let file else { return false }
    return file.place.lastArticle + Self.resumedCountMax < place
  }

  /// Makes the stream anew from the articles of its window.
  private mutating func begin(_ database: Database) throws {
    restart(from: checkpoint)
    try replay(database)
  }

  /// Keeps what the stream knows for a run to come, where no file is there that does as well.
  mutating func keep(_ database: Database) throws {
    let isNew = keptPlace.map { $0 + Self.resumedCountMax / 2 < lastArticle } ?? true
    guard isNew, stream.isWhole, Self.keptCountMin <= lastArticle - checkpoint.first + 1 else {
      return
    }
    let lastStory: Int64 = try database.value("SELECT max(id) FROM story", of: "story") ?? 0
    let place = StreamFile.Place(
      checkpoint: checkpoint, lastArticle: lastArticle, lastMove: lastMove, lastStory: lastStory)
    guard let key = try StreamKey.digest(place, window, run, in: database),
      let content = stream.kept()
    else { return }
    StreamFileWriter(place: place, key: key, store: store).write(content)
    keptPlace = lastArticle
  }
}
