/// What is wrong with a store, or with what was asked of it.
public enum StoreError: Error, Equatable, Sendable {
  /// No file has this path.
  case notFound(path: String)
  /// The path is a folder's.
  case isFolder(path: String)
  /// The file is no store.
  case notAStore(path: String)
  /// A later program wrote it; versions of the schema.
  case newerVersion(path: String, found: Int, known: Int)
  /// A new store was to be made, and there is one.
  case notEmpty(path: String)
  /// It must be opened for writing once, to be brought to the version known.
  case olderVersion(path: String, found: Int, known: Int)
  /// SQLite found it damaged.
  case damaged(path: String, detail: String)
  /// A row of `table` holds in `column` what no program stored there.
  case damagedRow(path: String, table: String, row: Int64?, column: String)
  /// The system did not let it be read.
  case cannotRead(path: String, detail: String)
  /// The system did not let it be written.
  case cannotWrite(path: String, detail: String)
  /// There is no room left.
  case diskFull(path: String)
  /// The file may not be written.
  case readOnly(path: String)
  /// Another program kept on writing.
  case busy(path: String)
  /// No story has this id, now or formerly.
  case noSuchStory(String)
  /// No article has this id, address or file.
  case noSuchArticle(String)
  /// Neither a story nor an article has this id, address or file.
  case nothingNamed(String)
  /// The article is in another story.
  case notInStory(article: String, story: String)
  /// A split must leave an article in the story.
  case nothingLeft(story: String)
  /// A story cannot be merged with itself.
  case sameStory(String)
  /// No name is left for an article: somebody gave others all those it would get.
  case nameTaken(String)
}

extension StoreError {
  /// sysexits.h: 64 usage, 65 bad data, 66 no such input, 74 cannot write.
  public var exitCode: Int32 {
    switch self {
    case .notFound, .noSuchStory, .noSuchArticle, .nothingNamed: 66
    case .nameTaken, .isFolder, .notAStore, .newerVersion, .olderVersion, .damaged, .damagedRow,
      .cannotRead:
      65
    case .cannotWrite, .diskFull, .readOnly, .busy: 74
    case .notInStory, .nothingLeft, .sameStory, .notEmpty: 64
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// `path: what is wrong`
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): no such store"
    case .isFolder(let path): "\(path): a folder, not a store"
    case .notAStore(let path): "\(path): not a store"
    case .newerVersion(let path, let found, let known):
      "\(path): made by a newer sanad (store version \(found), this program knows \(known))"
    case .notEmpty(let path): "\(path): a store already; repair makes a new one"
    case .olderVersion(let path, let found, let known):
      "\(path): store version \(found); any writing command brings it to version \(known)"
    case .damaged(let path, let detail): "\(path): damaged: \(detail)"
    case .damagedRow(let path, let table, let row, let column):
      "\(path): damaged: \(DamagedRow(table: table, row: row, column: column))"
    case .cannotRead(let path, let detail): "\(path): cannot be read: \(detail)"
    case .cannotWrite(let path, let detail): "\(path): cannot be written: \(detail)"
    case .diskFull(let path): "\(path): cannot be written: no space left"
    case .readOnly(let path): "\(path): cannot be written: read-only"
    case .busy(let path): "\(path): another program is writing to it; try again"
    case .noSuchStory(let id): "\(id): no such story"
    case .noSuchArticle(let id): "\(id): no such article"
    case .nothingNamed(let id): "\(id): no such story or article"
    case .notInStory(let article, let story): "\(article): not in story \(story)"
    case .nothingLeft(let story): "\(story): no article would be left in it"
    case .sameStory(let id): "\(id): one story already"
    case .nameTaken(let name): "\(name): the name of another article"
    }
  }
}
