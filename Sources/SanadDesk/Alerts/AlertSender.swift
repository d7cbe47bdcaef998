import NIOPosix
import SanadArchive
import SanadFetch
package import SanadStore
import Subprocess
import SystemPackage

/// Brings messages to who is to be told.
protocol AlertSender: Sendable {
  /// Nil where the message has arrived, or what stood against it.
  func problem(sending messages: [AlertMessage], to alert: DeskFile.Alert) async -> String?
}

/// Web addresses by libcurl, mail by the system's program.
struct SystemAlertSender: AlertSender {
  /// What an alert may cost: the answer of a receiver is a status and few words. Set by reading.
  private static let answerByteCountMax = 64 << 10
  /// Bytes of what sendmail says that are kept. Set by reading.
  private static let complaintByteCountMax = 4_096
  /// Time a mailer has from the first signal to the last. Set by reading.
  private static let mailerGrace = Duration.seconds(2)

  let program: String
  let mailer: String
  /// Message ids are told apart from those of other desks by this.
  let name: String
  let addressGuard: AddressGuard
  /// Time a mailer may take: it hands the letter to a queue. Set by reading.
  var mailerTimeMax = Duration.seconds(60)

  func problem(sending messages: [AlertMessage], to alert: DeskFile.Alert) async -> String? {
    let now = SystemClock().now
    if let recipient = AlertTarget.recipient(alert.target) {
      let mail = AlertMail(
        recipient: recipient, messages: messages,
        date: HTTPDate.text(of: now).replacing("GMT", with: "+0000"), name: name)
      return await problem(mailing: mail.bytes)
    }
    guard let message = messages.first, let address = WebAddress(alert.target),
      let body = try? JSONText.line(message)
    else { return "no web address" }
    let id = "\(name)-\(message.data.change.id)"
    let lines = AlertSignature.lines(body, id: id, seconds: now.seconds, secret: alert.secret)
    return await problem(posting: body, lines + ["Content-Type: application/json"], to: address)
  }

  /// Off the threads that answer readers: libcurl waits.
  private func problem(
    posting body: [UInt8], _ lines: [String], to address: WebAddress
  ) async -> String? {
    let (program, addressGuard) = (program, addressGuard)
    let post = { @Sendable () -> String? in
      guard let transport = CurlTransport(guardedBy: addressGuard) else { return "no libcurl" }
      var limits = FetchLimits()
      limits.wireByteCountMax = Self.answerByteCountMax
      transport.start(
        TransferRequest(
          id: 1, address: address, method: .post(body), headerLines: lines.map { Array($0.utf8) },
          userAgent: program, limits: limits))
      while true {
        for result in transport.finished(within: .seconds(1)) {
          switch result.outcome {
          case .success(let answer):
            return (200..<300).contains(answer.status) ? nil : "status \(answer.status)"
          case .failure(let failure): return "\(failure)"
          }
        }
      }
    }
    do {
      // Not `try?`: no problem and no answer would be one.
      return try await NIOThreadPool.singleton.runIfActive(post)
    } catch {
      return "stopped"
    }
  }

  /// Runs the mailer, and ends it where it takes too long.
  private func problem(mailing letter: [UInt8]) async -> String? {
    await withTaskGroup(of: String?.self) { group in
      group.addTask { await mailerProblem(letter) }
      group.addTask {
        // Cut short where the mailer has ended: what is said then, nobody reads.
        try? await Task.sleep(for: mailerTimeMax)
        return "\(mailer): no end after \(mailerTimeMax.components.seconds) s"
      }
      let problem = await group.next() ?? "stopped"
      group.cancelAll()
      return problem
    }
  }

  private func mailerProblem(_ letter: [UInt8]) async -> String? {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: Self.mailerGrace)]
    do {
      let result = try await run(
        .path(FilePath(mailer)), arguments: ["-t", "-i"], platformOptions: options,
        input: .array(letter), output: .discarded,
        error: .string(limit: Self.complaintByteCountMax))
      if case .exited(0) = result.terminationStatus { return nil }
      return "\(mailer): \(result.standardError) (\(result.terminationStatus))"
    } catch {
      return "\(mailer): \(error)"
    }
  }
}

/// Where alerts go.
package enum AlertTarget {
  /// The address of mail; nil for a web address.
  static func recipient(_ target: String) -> String? {
    target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : nil
  }

  /// The name of a kind of change that a person calls `value-changed`; nil for none.
  package static func kind(_ name: String) -> String? {
    ChangeKind(rawValue: name.replacing("-", with: " "))?.rawValue
  }

  /// Whether an alert can go there: a web address, or one of mail without what ends a line.
  package static func isValid(_ target: String) -> Bool {
    if let recipient = recipient(target) {
      return recipient.contains("@") && recipient.utf8.allSatisfy { 0x20 < $0 && $0 < 0x7F }
    }
    return WebAddress(target).map { AddressGuard.schemes.contains($0.scheme) } ?? false
  }
}

extension DeskFile {
  /// Tells `target` of changes after `cursor`; gives the secret that messages to a web address are signed with.
  package func addAlert(
    _ target: String, kinds: [String], after cursor: Int64
  ) throws(StoreError) -> String? {
    let isMail = AlertTarget.recipient(target) != nil
    let secret = isMail ? "" : AlertSignature.secret()
    try addAlert(target, secret: secret, kinds: kinds, cursor: cursor)
    return isMail ? nil : secret
  }
}
