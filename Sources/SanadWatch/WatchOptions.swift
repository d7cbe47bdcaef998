package import SanadFetch

/// How a watch goes about its work.
package struct WatchOptions: Sendable {
  package enum End: Hashable, Sendable {
    /// When somebody stops it.
    case never
    /// When each feed that was due was asked once, and what it brought is stored.
    case once
    /// When no feed is due and no page is waited for.
    case idle
  }

  package var end = End.never
  package var polls = PollSchedule()
  package var refetches = RefetchSchedule()
  /// Hosts whose reservations are answered by a licence.
  package var licensedHosts: Set<String> = []
  /// Pages of one host that are asked for at a time, new ones and old ones each; they wait for one another. Set by
  /// reading.
  package var pageCountPerHost = 4
  /// Requests that are under way or wait for their host. Set by reading.
  package var requestCountMax = 2_000
  /// Pages that are stored in one go. Set by reading.
  package var batchPageCount = 64
  /// Bytes of pages that are stored in one go. Set by reading.
  package var batchByteCount = 4 << 20
  /// How long a page waits for others to be stored with.
  package var batchAge = Duration.seconds(10)
  /// How long nothing is stored after the disk or another program was in the way.
  package var troublePause = Duration.seconds(30)
  /// Times a page is asked for before it is given up; the last ones are a day apart. Set by reading.
  package var tryCountMax = 12
  /// After what time items that no feed names any more are forgotten.
  package var itemAge = Duration.seconds(60 * 86_400)

  package init() {}
}
