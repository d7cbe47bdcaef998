/// How seldom the owner of a feed wants it fetched.
package enum OwnerInterval {
  /// More than a day is taken as a day: a feed that asks for more is forgotten rather than meant so. Set by reading.
  package static let max = Duration.hours(24)

  /// The longest of what feed and headers say: `ttl`, `Cache-Control: max-age`, `Expires`.
  ///
  /// - Parameter feedInterval: What the feed itself says, nil if nothing.
  package static func duration(
    _ head: HTTPHead, feedInterval: Duration? = nil, at now: Timestamp
  ) -> Duration? {
    [feedInterval, maxAge(head), expiry(head, at: now)].compactMap { $0 }
      .filter { .zero < $0 }.map { min($0, max) }.max()
  }

  private static func maxAge(_ head: HTTPHead) -> Duration? {
    for field in head.fields where field.name == "cache-control" {
      for part in field.text.lowercased().split(separator: ",") {
        let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
        guard sides.count == 2, sides[0] == "max-age" else { continue }
        return Int64(sides[1].filter { $0 != "\"" }).map { .seconds($0) }
      }
    }
    return nil
  }

  /// By the server's own clock where it tells its time. `Expires` does not count beside `max-age`.
  private static func expiry(_ head: HTTPHead, at now: Timestamp) -> Duration? {
    guard maxAge(head) == nil,
      let expires = head.text("expires").flatMap(HTTPDate.timestamp)
    else { return nil }
    return expires.since(head.text("date").flatMap(HTTPDate.timestamp) ?? now)
  }
}
