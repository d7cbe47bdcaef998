/// Makes an answer once, however many ask for it at the same time.
actor PageFlights {
  /// What came of it.
  enum Outcome: Sendable {
    /// It is kept.
    case kept(PageCache.Entry)
    /// It is told once.
    case told(DeskAnswer)
  }

  private var running: [String: Task<Outcome, any Error>] = [:]

  /// What `make` gives, or what an earlier caller's gave that has not ended yet.
  ///
  /// Nobody who leaves takes it from the others: it ends by itself.
  func outcome(
    _ key: String, _ make: @escaping @Sendable () async throws -> Outcome
  ) async throws -> Outcome {
    if let task = running[key] { return try await task.value }
    let task = Task.detached(executorPreference: PageWorkers.shared) { try await make() }
    running[key] = task
    defer { running[key] = nil }
    return try await task.value
  }
}
