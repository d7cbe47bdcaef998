import Synchronization

/// A number that grows whenever store or desk have changed, and who waits for that.
final class DeskState: Sendable {
  /// What a reader who listens is told.
  struct Event: Sendable, Equatable {
    let generation: Int
    /// The newest change of the store.
    let change: Int64
  }

  private struct State {
    var event = Event(generation: 1, change: 0)
    var version: [Int]?
    var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
    var nextListener = 0
  }

  /// Readers who listen at once. Set by reading.
  static let listenerCountMax = 500

  private let state = Mutex(State())

  var generation: Int { state.withLock { $0.event.generation } }
  var event: Event { state.withLock { $0.event } }
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Notes what the versions of store and desk file are; another one than before is a change that `newest` tells of.
  func note(_ version: [Int], newest: () -> Int64) {
    let isOther = state.withLock { state in
      defer { state.version = version }
      return state.version != version
    }
    if isOther { advance(to: newest()) }
  }

  /// A change of the desk's own: seen marks, notes.
  func advance(to change: Int64? = nil) {
    let (event, listeners) = state.withLock { state in
      state.event = Event(
        generation: state.event.generation + 1, change: change ?? state.event.change)
      return (state.event, Array(state.listeners.values))
    }
    for listener in listeners { listener.yield(event) }
  }

  /// The events from now on; nil where too many listen. Only the newest waits for who is slow.
  func listen() -> AsyncStream<Event>? {
    let (stream, continuation) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state -> Int? in
      guard state.listeners.count < Self.listenerCountMax else { return nil }
      state.nextListener += 1
      state.listeners[state.nextListener] = continuation
      return state.nextListener
    }
    guard let number else { return nil }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    return stream
  }

  /// Ends every listener's stream.
  func end() {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.finish() }
  }
}
