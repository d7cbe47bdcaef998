package import SanadFetch

/// Something that happened while feeds are watched, for a log.
package struct WatchEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// A feed was asked.
    case polled
    /// A feed could not be read.
    case failing
    /// A feed is at another address for good.
    case moved
    /// A page came, or that it did not change.
    case fetched
    /// A page is not there any more.
    case gone
    /// A page may not be read: robots, a reservation, or the guard.
    case refused
    /// A page could not be had now.
    case postponed
    /// A page could not be had often enough to be given up.
    case dropped
    /// Pages became articles.
    case stored
    /// Something here is in the way: the disk, another program.
    case trouble
  }

  package let at: Timestamp
  package let kind: Kind
  /// The feed's or page's; empty where it is of neither.
  package let address: String
  package let detail: String

  /// `2026-03-01T07:05:09Z polled https://example.com/rss 3 new`; a dash stands for no address.
  package var line: String {
    [at.description, kind.rawValue, address.isEmpty ? "-" : address, detail]
      .joined(separator: " ")
  }
}
