import Synchronization

/// Answers kept for as long as what they were made of is the same, the ones asked for last.
final class PageCache: Sendable {
  /// An answer with what its headers need.
  struct Entry: Sendable {
    let bytes: [UInt8]
    /// The same by gzip; nil where that gains nothing.
    let packed: [UInt8]?
    let type: String
    let tag: String
    var headers: [String: String] = [:]
    /// What it was made of.
    let stamp: String
    /// When that was found to be so.
    let moment: Moment

    var byteCount: Int { bytes.count + (packed?.count ?? 0) }
  }

  /// Bytes of all answers kept: 400 stories of ten articles. Set by reading.
  static let byteCountMax = 24 << 20

  private struct State {
    var entries: [String: (entry: Entry, moment: Moment, use: Int)] = [:]
    var byteCount = 0
    var clock = 0
  }

  private let state = Mutex(State())

  init() {}

  /// The answer kept under `key`; nil where nobody has found since `moment` that it still holds.
  func entry(_ key: String, at moment: Moment) -> Entry? {
    state.withLock { state in
      guard let found = state.entries[key], found.moment == moment else { return nil }
      state.clock += 1
      state.entries[key]?.use = state.clock
      return found.entry
    }
  }

  /// The answer kept under `key` where it was made of `stamp`, which holds at `moment`.
  func entry(_ key: String, of stamp: String, at moment: Moment) -> Entry? {
    state.withLock { state in
      guard let found = state.entries[key], found.entry.stamp == stamp else { return nil }
      state.clock += 1
      state.entries[key] = (found.entry, moment, state.clock)
      return found.entry
    }
  }

  func keep(_ entry: Entry, _ key: String) {
    guard entry.byteCount <= Self.byteCountMax / 8 else { return }
    state.withLock { state in
      if let old = state.entries[key] { state.byteCount -= old.entry.byteCount }
      state.clock += 1
      state.entries[key] = (entry, entry.moment, state.clock)
      state.byteCount += entry.byteCount
      if Self.byteCountMax < state.byteCount { Self.thin(&state) }
    }
  }

  /// Drops the half that nobody asked for the longest.
  private static func thin(_ state: inout State) {
    let uses = state.entries.values.map(\.use).sorted()
    let limit = uses.isEmpty ? 0 : uses[uses.count / 2]
    state.entries = state.entries.filter { limit < $0.value.use }
    state.byteCount = state.entries.values.reduce(0) { $0 + $1.entry.byteCount }
  }
}
