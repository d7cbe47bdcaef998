import Foundation
import SanadFetch
import SanadFetchSupport
import SanadModel
import SanadStore
import Synchronization
import Testing

@testable import SanadDesk

/// Notes what it is asked to send; where it is told to, it fails or forgets that it has sent.
private final class Receiver: AlertSender {
  private let state = Mutex(
    (ids: [Int64](), letters: [[Int64]](), problem: String?.none, isLost: false))

  var ids: [Int64] { state.withLock { $0.ids } }
  var letters: [[Int64]] { state.withLock { $0.letters } }

  func fail(_ problem: String?) { state.withLock { $0.problem = problem } }

  /// Messages arrive, and the word that they did is lost.
  func lose(_ isLost: Bool) { state.withLock { $0.isLost = isLost } }

  func problem(sending messages: [AlertMessage], to alert: DeskFile.Alert) async -> String? {
    state.withLock { state in
      if let problem = state.problem { return problem }
      state.ids += messages.map(\.data.change.id)
      state.letters.append(messages.map(\.data.change.id))
      return state.isLost ? "lost" : nil
    }
  }
}

private func changes(_ desk: SampleDesk) throws -> [Change] {
  var changes: [Change] = []
  try desk.site.store.forEachChange { changes.append($0) }
  return changes
}

@Test func `a receiver is told of each change once, in order, and of later ones later`()
  async throws
{
  let pages = try SampleDesk.examples()
  let desk = try SampleDesk(Array(pages.prefix(4)))
  defer { desk.remove() }
  let receiver = Receiver()
  try desk.site.file.addAlert("https://hook.example.com/", secret: "", kinds: [], cursor: 0)
  let run = AlertRun(site: desk.site, sender: receiver, base: nil)
  await run.look(at: 0)
  await run.look(at: 0)
  #expect(receiver.ids == (try changes(desk).map(\.id)))
  #expect(receiver.letters.allSatisfy { $0.count == 1 })
  try SampleDesk.add(Array(pages.dropFirst(4)), to: desk.path, desk.site.settings.run)
  await run.look(at: 0)
  #expect(receiver.ids == (try changes(desk).map(\.id)))
}

@Test func `only the kinds asked for are sent, and a letter holds several`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let (hook, mail) = (Receiver(), Receiver())
  try desk.site.file.addAlert(
    "https://hook.example.com/", secret: "", kinds: ["new story"], cursor: 0)
  await AlertRun(site: desk.site, sender: hook, base: nil).look(at: 0)
  let all = try changes(desk)
  #expect(hook.ids == all.filter { $0.kind == "new story" }.map(\.id))
  #expect(try desk.site.file.alerts().first?.cursor == all.last?.id)
  #expect(try desk.site.file.removeAlert("https://hook.example.com/"))
  #expect(try !desk.site.file.removeAlert("https://hook.example.com/"))
  try desk.site.file.addAlert("mailto:desk@example.com", secret: "", kinds: [], cursor: 0)
  await AlertRun(site: desk.site, sender: mail, base: nil).look(at: 0)
  #expect(mail.ids == all.map(\.id))
  #expect(mail.letters.first?.count == min(all.count, AlertRun.letterCountMax))
}

@Test func `a letter that is sent again holds the same, though more came in since`() async throws {
  let pages = try SampleDesk.examples()
  let desk = try SampleDesk(Array(pages.prefix(2)))
  defer { desk.remove() }
  let receiver = Receiver()
  try desk.site.file.addAlert("mailto:desk@example.com", secret: "", kinds: [], cursor: 0)
  let run = AlertRun(site: desk.site, sender: receiver, base: nil)
  receiver.lose(true)
  await run.look(at: 0)
  try SampleDesk.add(Array(pages.dropFirst(2)), to: desk.path, desk.site.settings.run)
  receiver.lose(false)
  await run.look(at: .max)
  #expect(receiver.letters.count >= 3)
  #expect(receiver.letters[0] == receiver.letters[1])
  #expect(receiver.letters.dropFirst().flatMap(\.self) == (try changes(desk).map(\.id)))
}

@Test func `a receiver that fails is left alone for longer each time, and loses nothing`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let receiver = Receiver()
  try desk.site.file.addAlert("https://hook.example.com/", secret: "", kinds: [], cursor: 0)
  let run = AlertRun(site: desk.site, sender: receiver, base: nil)
  receiver.fail("status 503")
  var pauses: [Int64] = []
  var now: Int64 = 1_000
  for tries in 1...6 {
    await run.look(at: now)
    let alert = try #require(try desk.site.file.alerts().first)
    #expect(alert.tries == tries)
    #expect(alert.problem == "status 503")
    pauses.append(alert.nextAt - now)
    await run.look(at: alert.nextAt - 1)
    #expect(try desk.site.file.alerts().first?.tries == tries)
    now = alert.nextAt
  }
  #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 })
  receiver.fail(nil)
  await run.look(at: now)
  #expect(receiver.ids == (try changes(desk).map(\.id)))
  #expect(try desk.site.file.alerts().first?.problem == nil)
}

// The test vector of the specification (standardwebhooks.com).
@Test func `a message is signed as Standard Webhooks has it`() {
  let lines = AlertSignature.lines(
    Array(#"{"test": 2432232314}"#.utf8), id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    seconds: 1_614_265_330,
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
  #expect(
    lines == [
      "webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp: 1614265330",
      "webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    ])
  #expect(AlertSignature.secret() != AlertSignature.secret())
}

@Test func `no title or address adds a line to the head of a letter`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let change = try #require(try changes(desk).first)
  let title = "Kapal\r\nBcc: all@example.com\n\nterbakar – \(String(repeating: "é", count: 200))"
  let mail = AlertMail(
    recipient: "desk@example.com>\nBcc: other@example.com",
    messages: [AlertMessage(change, title: title, base: "https://desk.example.com", at: "")],
    date: "Mon, 02 Mar 2026 10:00:00 +0000", name: "abc")
  let text = String(decoding: mail.bytes, as: UTF8.self)
  let parts = text.split(separator: "\n\n", maxSplits: 1)
  let names = parts[0].split(separator: "\n").filter { !$0.hasPrefix(" ") }.map {
    $0.prefix { $0 != ":" }
  }
  #expect(
    names == [
      "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type",
      "Content-Transfer-Encoding",
    ])
  #expect(
    text.split(separator: "\n").allSatisfy {
      $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 }
    })
  let body = Data(base64Encoded: String(parts[1]).replacing("\n", with: "")) ?? Data()
  #expect(String(decoding: body, as: UTF8.self).contains("https://desk.example.com/s/"))
}

@Test(arguments: [
  ("https://hook.example.com/a", true), ("http://127.0.0.1:99/", true),
  ("mailto:a@example.com", true),
  ("mailto:a", false), ("mailto:a@example.com\nBcc: b@example.com", false),
  ("ftp://example.com/", false),
  ("javascript:alert(1)", false), ("", false),
])
func `an alert goes to web addresses and mail alone`(_ target: String, _ expected: Bool) {
  #expect(AlertTarget.isValid(target) == expected)
}

@Test(arguments: [(204, nil), (200, nil), (302, "status 302"), (500, "status 500")])
func `a message has arrived where the receiver says so`(
  _ status: Int, _ problem: String?
) async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let server = try #require(
    LoopbackServer { _, send in
      _ = send(Array("HTTP/1.1 \(status) X\r\nContent-Length: 0\r\n\r\n".utf8))
    })
  defer { server.close() }
  let target = "http://127.0.0.1:\(server.port)/hook"
  _ = try desk.site.file.addAlert(target, kinds: [], after: 0)
  let alert = try #require(try desk.site.file.alerts().first)
  let sender = SystemAlertSender(
    program: "test", mailer: "", name: "desk", addressGuard: AddressGuard(allowsLoopback: true))
  let change = try #require(try changes(desk).first)
  let message = AlertMessage(change, title: nil, base: nil, at: "2026-03-12T00:00:00Z")
  #expect(await sender.problem(sending: [message], to: alert) == problem)
  #expect(server.requests.count == 1 && server.requests[0].contains("\"id\":\(change.id)"))
}

// The limit is for a mailer that nobody ends: beside all other tests a process begins late.
@Test(
  .timeLimit(.minutes(5)),
  arguments: [
    ("cat > /dev/null", nil), ("cat > /dev/null; exit 75", "(exited(75))"),
    ("cat > /dev/null; sleep 600", "no end after"),
  ])
func `a letter has gone where the mailer says so, and none waits for ever`(
  _ script: String, _ problem: String?
) async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let mailer = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: mailer) }
  try Data("#!/bin/sh\n\(script)\n".utf8).write(to: mailer)
  try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: mailer.path)
  _ = try desk.site.file.addAlert("mailto:meja@kabar.example.com", kinds: [], after: 0)
  let alert = try #require(try desk.site.file.alerts().first)
  var sender = SystemAlertSender(
    program: "test", mailer: mailer.path, name: "desk", addressGuard: AddressGuard())
  let isEnded = problem?.hasPrefix("no end") == true
  sender.mailerTimeMax = isEnded ? .milliseconds(300) : .seconds(240)
  let change = try #require(try changes(desk).first)
  let message = AlertMessage(change, title: nil, base: nil, at: "2026-03-12T00:00:00Z")
  let found = await sender.problem(sending: [message], to: alert)
  #expect(problem.map { found?.contains($0) == true } ?? (found == nil), "\(found ?? "none")")
}
