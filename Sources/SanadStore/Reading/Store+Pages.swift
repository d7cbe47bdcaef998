import GRDB

/// Pages kept beside a store, held against the digests that the store has of them.
public struct PageCheck: Sendable {
  /// Names by digest.
  private var kept: [[UInt8]: String] = [:]
  private var names: Set<String> = []
  private var met: Set<[UInt8]> = []
  /// A line for each page that is not what was stored.
  private var changed: [String] = []

  fileprivate init(_ rows: RowCursor) throws {
    while let row = try rows.next() {
      let digest = try row.bytes("digest", of: "page")
      // A page that repair could not save has none.
      if digest.isEmpty { continue }
      let name: String = try row.value("name", of: "page")
      kept[digest] = name
      names.insert(name)
    }
  }

  /// Takes in the next page.
  public mutating func add(_ page: PageReceipt) {
    if kept[page.digest] != nil {
      met.insert(page.digest)
    } else {
      let isOfStore = names.contains(page.name)
      changed.append(
        "\(page.name): \(isOfStore ? "not the bytes that were stored" : "not of this store")")
    }
  }

  /// What is wrong, a line each: pages that are others, in the order they came, and those that are missing.
  public var problems: [String] {
    let missing = kept.filter { !met.contains($0.key) }.map(\.value)
    return changed + missing.sorted().map { "\($0): not among the pages" }
  }
}

extension Store {
  /// A check of pages against the digests of this store.
  ///
  /// - Complexity: O(pages); some 100 bytes of memory a page.
  public func pageCheck() throws(StoreError) -> PageCheck {
    try read { try PageCheck(Row.fetchCursor($0, sql: "SELECT digest, name FROM page")) }
  }
}
