import SanadArchive
import SanadFetch
import SanadStore
import ServiceLifecycle

/// Tells receivers of changes, each in the order of changes, and notes in `F.desk` how far it has come: what was
/// not noted before the program ended is sent again under the same id.
struct AlertRun: Service, CustomStringConvertible {
  /// Changes of one letter; a web address gets one a message. Set by reading.
  static let letterCountMax = 20
  /// Time between two looks. Set by reading.
  private static let pause = Duration.milliseconds(500)

  let site: DeskSite
  let sender: any AlertSender
  /// What the desk is called by, for links.
  let base: String?

  /// See ``StoreWatch``.
  var description: String { "alerts" }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await look(at: site.gate.now)
        try? await Task.sleep(for: Self.pause)
      }
    }
  }

  /// Sends what is due at `now` to every receiver.
  func look(at now: Int64) async {
    guard let alerts = try? site.file.alerts(), let newest = try? site.store.lastChange() else {
      return
    }
    await withTaskGroup(of: Void.self) { group in
      for alert in alerts where alert.nextAt <= now && alert.cursor < newest {
        group.addTask { await send(to: alert, now) }
      }
    }
  }

  /// All that is new to one receiver, until something stands against it.
  private func send(to alert: DeskFile.Alert, _ now: Int64) async {
    var (cursor, tries) = (alert.cursor, alert.tries)
    // A letter that was begun before is ended as it was begun.
    var end = cursor < alert.sending ? alert.sending : nil
    while !Task.isCancelled, let batch = try? batch(after: cursor, through: end, alert),
      cursor < batch.end
    {
      if !batch.messages.isEmpty {
        guard await send(batch, to: alert, now, tries: tries) else { return }
      }
      (cursor, end, tries) = (batch.end, nil, 0)
      guard (try? site.file.noteSent(alert.id, through: cursor)) != nil else { return }
    }
  }

  /// Whether it has arrived.
  ///
  /// - Parameter tries: how often in a row it did not before.
  private func send(
    _ batch: Batch, to alert: DeskFile.Alert, _ now: Int64, tries: Int
  ) async -> Bool {
    if AlertTarget.recipient(alert.target) != nil {
      guard (try? site.file.noteSending(alert.id, through: batch.end)) != nil else { return false }
    }
    guard let problem = await sender.problem(sending: batch.messages, to: alert) else {
      return true
    }
    let pause = Backoff.pause(afterFailures: tries + 1, of: alert.target)
    try? site.file.noteFailed(
      alert.id, tries: tries + 1, nextAt: now + pause.components.seconds, problem: problem)
    return false
  }

  private struct Batch {
    let messages: [AlertMessage]
    /// The last change that is done with once they are sent.
    let end: Int64
  }

  /// The next message, or the next letter's.
  private func batch(
    after cursor: Int64, through last: Int64?, _ alert: DeskFile.Alert
  ) throws -> Batch {
    let limit = AlertTarget.recipient(alert.target) == nil ? 1 : Self.letterCountMax
    var changes: [Change] = []
    var end = cursor
    do {
      try site.store.forEachChange(ChangeQuery(since: .id(cursor))) { change in
        guard changes.count < limit, change.id - cursor <= Self.scanCountMax,
          change.id <= last ?? .max
        else { throw Enough() }
        end = change.id
        if alert.kinds.isEmpty || alert.kinds.contains(change.kind) { changes.append(change) }
      }
    } catch is Enough {}
    let titles = try site.titles(of: changes)
    let time = site.gate.time
    return Batch(
      messages: changes.map {
        AlertMessage($0, title: titles[$0.story]?.title, base: base, at: time)
      }, end: end)
  }

  /// Changes looked through at a time. Set by reading.
  private static let scanCountMax: Int64 = 1_000
}
