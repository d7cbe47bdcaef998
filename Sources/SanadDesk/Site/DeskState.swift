import Synchronization

/// Numbers that grow whenever store or desk have changed, and who waits for that.
final class DeskState: Sendable {
  /// What a reader who listens is told.
  struct Event: Sendable, Equatable {
    let moment: Moment
    /// The newest change of the store.
    let change: Int64

    /// Another number for every moment.
    var number: Int { moment.store + moment.desk }
  }

  private struct State {
    var event = Event(moment: Moment(), change: 0)
    /// Versions of the store and of the desk's file, as they were looked up last.
    var versions: (store: Int, file: Int)?
    var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
    var nextListener = 0
  }

  /// Readers who listen at once. Set by reading.
  static let listenerCountMax = 500

  private let state = Mutex(State())

  var moment: Moment { event.moment }
  var event: Event { state.withLock { $0.event } }
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Notes what the versions of store and desk file are; another one than before is a change that `newest` tells of.
  func note(store: Int, file: Int, newest: () -> Int64) {
    let (storeIsOther, fileIsOther) = state.withLock { state in
      defer { state.versions = (store, file) }
      return (state.versions?.store != store, state.versions?.file != file)
    }
    if storeIsOther { storeChanged(to: newest()) }
    if fileIsOther { deskChanged() }
  }

  /// The store has changed, by this program or another one.
  func storeChanged(to change: Int64? = nil) {
    advance { event in
      Event(
        moment: Moment(store: event.moment.store + 1, desk: event.moment.desk),
        change: change ?? event.change)
    }
  }

  /// The desk's own file has changed: seen marks, notes.
  func deskChanged() {
    advance { event in
      Event(
        moment: Moment(store: event.moment.store, desk: event.moment.desk + 1),
        change: event.change)
    }
  }

  private func advance(_ next: (Event) -> Event) {
    let (event, listeners) = state.withLock { state in
      state.event = next(state.event)
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
