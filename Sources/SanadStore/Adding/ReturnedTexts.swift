import GRDB
import SanadModel

/// A page that is stored already: its version, and whether its article still says so.
struct KnownPage {
  let place: Int64
  let version: Int64
  let isNewest: Bool

  /// The last version that was made of a page with this digest; nil where none was.
  static func page(_ digest: [UInt8], in database: Database) throws -> KnownPage? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT article.id AS place, page.version AS version, article.version AS newest
        FROM page JOIN version ON version.id = page.version
        JOIN article ON article.id = version.article
        WHERE page.digest = ? ORDER BY page.version DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [digest.blob]) else { return nil }
    let version: Int64 = try row.value("version", of: "page")
    let newest: Int64 = try row.value("newest", of: "article")
    return KnownPage(
      place: try row.value("place", of: "article"), version: version, isNewest: version == newest)
  }
}

/// Articles that a run met in an earlier text than their newest one.
///
/// A page that went from A to B and says A again has a new version. A run that reads an archive once more meets A
/// and then B, and nothing has changed: so the return counts only where the newest text is not met behind it.
struct ReturnedTexts: Sendable {
  private var order: [Int64] = []
  private var sights: [Int64: (version: Int64, receipt: PageReceipt)] = [:]

  mutating func note(_ page: KnownPage, _ receipt: PageReceipt) {
    if page.isNewest {
      forget(page.place)
    } else {
      if sights[page.place] == nil { order.append(page.place) }
      sights[page.place] = (page.version, receipt)
    }
  }

  /// The return of the article at `place`, which is taken out.
  mutating func take(_ place: Int64) -> (version: Int64, receipt: PageReceipt)? {
    defer { forget(place) }
    return sights[place]
  }

  /// All of them, in order of sight.
  var places: [Int64] { order }

  private mutating func forget(_ place: Int64) {
    guard sights.removeValue(forKey: place) != nil else { return }
    order.removeAll { $0 == place }
  }
}
