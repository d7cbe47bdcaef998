import Synchronization

/// Answers kept for as long as nothing changes, the ones asked for last.
final class PageCache: Sendable {
  /// An answer with what its headers need.
  struct Entry: Sendable {
    let bytes: [UInt8]
    /// The same by gzip; nil where that gains nothing.
    let packed: [UInt8]?
    let type: String
    let tag: String
    var headers: [String: String] = [:]
    /// State of store and desk that it was made of.
    let generation: Int

    var byteCount: Int { bytes.count + (packed?.count ?? 0) }
  }

  /// Bytes of all answers kept: 400 stories of ten articles. Set by reading.
  static let byteCountMax = 24 << 20

  private struct State {
    var entries: [String: (entry: Entry, use: Int)] = [:]
    var byteCount = 0
    var clock = 0
  }

  private let state = Mutex(State())

  init() {}

  /// The answer kept under `key`; nil where it is older than `generation`.
  func entry(_ key: String, _ generation: Int) -> Entry? {
    state.withLock { state in
      guard let found = state.entries[key], found.entry.generation == generation else {
        return nil
      }
      state.clock += 1
      state.entries[key]?.use = state.clock
      return found.entry
    }
  }

  func keep(_ entry: Entry, _ key: String) {
    guard entry.byteCount <= Self.byteCountMax / 8 else { return }
    state.withLock { state in
      if let old = state.entries[key] { state.byteCount -= old.entry.byteCount }
      state.clock += 1
      state.entries[key] = (entry, state.clock)
      state.byteCount += entry.byteCount
      if Self.byteCountMax < state.byteCount { Self.thin(&state, entry.generation) }
    }
  }

  /// Drops what is out of date, then the older half of the rest.
  private static func thin(_ state: inout State, _ generation: Int) {
    state.entries = state.entries.filter { $0.value.entry.generation == generation }
    let uses = state.entries.values.map(\.use).sorted()
    let limit = uses.isEmpty ? 0 : uses[uses.count / 2]
    state.entries = state.entries.filter { limit < $0.value.use }
    state.byteCount = state.entries.values.reduce(0) { $0 + $1.entry.byteCount }
  }
}
