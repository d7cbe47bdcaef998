import GRDB

extension Store {
  /// Makes the store `new` of what can be read of the store `old` and is what was stored.
  ///
  /// An article whose newest version is lost stands in the newest that is left; kept accounts and the index of
  /// words are made anew, and every story's claims are made again by the next run that adds.
  ///
  /// - Throws: where `old` is no store at all, or `new` is there already.
  /// - Complexity: O(rows); one table is in memory at a time.
  public static func repair(_ old: String, to new: String) throws(StoreError) -> RepairCounts {
    let damaged = try Store(at: old, for: .reading)
    let store = try Store(at: new, for: .making)
    guard try store.isEmpty() else { throw .notEmpty(path: new) }
    let counts = try store.take(from: damaged)
    try damaged.close()
    try store.close()
    return counts
  }

  private func isEmpty() throws(StoreError) -> Bool {
    try read { try !$0.hasRow("SELECT 1 FROM run UNION ALL SELECT 1 FROM story") }
  }

  private func take(from damaged: Store) throws(StoreError) -> RepairCounts {
    try StoreFailure.named(path, isWriting: true) {
      // Without a transaction: its end fails where a page of the file was damaged. Each row has its seal.
      try damaged.queue.unsafeRead { source in
        try queue.writeWithoutTransaction { target in
          var saver = RowSaver(from: source, to: target)
          try target.execute(sql: "PRAGMA foreign_keys = OFF")
          try target.inTransaction(.immediate) {
            try saver.run()
            return .commit
          }
          return saver.counts
        }
      }
    }
  }
}
