import GRDB
import SanadModel

/// Keeps a stream in step with a store to which others may write as well.
///
/// The state of the stream is a function of what is stored, whoever wrote it and in how many runs: that
/// is why an interrupted and resumed run ends with the same stories as an undisturbed one.
struct StreamFollower<Stream: ArticleStream>: Sendable {
  private let empty: Stream
  private let window: StreamWindow
  /// Fills in what the store leaves out: tokens.
  private let restored: @Sendable (AnnotatedArticle) -> AnnotatedArticle
  private var stream: Stream
  private var checkpoint = Checkpoint.start
  /// The last article and the last move the stream has seen.
  private var lastArticle: Int64 = 0
  private var lastMove: Int64 = 0

  init(
    _ empty: Stream, window: StreamWindow,
    restored: @escaping @Sendable (AnnotatedArticle) -> AnnotatedArticle
  ) {
    self.empty = empty
    self.window = window
    self.restored = restored
    stream = empty
  }

  /// Takes in what was stored since the last time.
  ///
  /// - Complexity: O(articles not seen yet), at most two windows.
  mutating func catchUp(with database: Database) throws {
    let latest = try Checkpoint.last(in: database)
    if latest != checkpoint { restart(from: latest) }
    try replay(database)
  }

  /// The story of the article that is stored next, at `place`; all before it are stored.
  mutating func assign(
    _ article: AnnotatedArticle, at place: Int64, in database: Database
  ) throws -> StoryAssignment {
    if checkpoint.place + checkpoint.period(window) < place {
      restart(from: try Checkpoint(after: place - 1, window, in: database))
      try replay(database)
    }
    lastArticle = place
    return stream.assign(article)
  }

  /// Looks back where it is time to, after the article at `place` was stored, and keeps what moved.
  ///
  /// - Complexity: O(1) searches an article, on average.
  mutating func lookBack(after place: Int64, in database: Database) throws {
    guard checkpoint.isLookBackDue(window, after: place) else { return }
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
