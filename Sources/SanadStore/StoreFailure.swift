import GRDB

/// Turns what SQLite reports into what a person can act on.
enum StoreFailure {
  /// The result of `body`, its errors named.
  static func named<Value>(
    _ path: String, isWriting: Bool, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw named(error, path, isWriting: isWriting)
    } catch let error as DamagedRow {
      throw .damagedRow(path: path, table: error.table, row: error.row, column: error.column)
    } catch let error as UnpackError {
      throw .damaged(path: path, detail: "version: an article's record: \(error)")
    } catch {
      throw isWriting
        ? .cannotWrite(path: path, detail: "\(error)") : .cannotRead(path: path, detail: "\(error)")
    }
  }

  /// Whether a file beside the store could not be made longer.
  private static func isOfRoom(_ error: DatabaseError) -> Bool {
    [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMOPEN]
      .contains(error.extendedResultCode)
  }

  private static func named(
    _ error: DatabaseError, _ path: String, isWriting: Bool
  ) -> StoreError {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: return .notAStore(path: path)
    case .SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case .SQLITE_FULL: return .diskFull(path: path)
    case .SQLITE_IOERR where isOfRoom(error):
      return isWriting
        ? .diskFull(path: path)
        : .cannotRead(path: path, detail: "no space left for the index of its log beside it")
    case .SQLITE_READONLY where isWriting: return .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    default:
      return isWriting
        ? .cannotWrite(path: path, detail: detail) : .cannotRead(path: path, detail: detail)
    }
  }
}
