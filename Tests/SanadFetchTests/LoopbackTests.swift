import Foundation
import SanadFetchSupport
import Testing

@testable import SanadFetch

/// Answers that a fetcher meets, good and bad, by the path of the request.
private let answers: LoopbackServer.Handler = { head, send in
  let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
  func answer(_ lines: [String], _ body: [UInt8] = []) {
    _ = send(Array(lines.map { $0 + "\r\n" }.joined().utf8) + [0x0D, 0x0A] + body)
  }
  let ok = "HTTP/1.1 200 OK"
  switch path {
  case "/plain": answer([ok, "Content-Type: text/html", "Content-Length: 5"], Array("hello".utf8))
  case "/tag":
    let isKnown = head.contains("\r\nIf-None-Match: W/\"caf\\'1\"\r\n")
    let tag = "ETag: W/\"caf\\'1\""
    isKnown ? answer(["HTTP/1.1 304 Not Modified", tag]) : answer([ok, tag], Array("body".utf8))
  case "/interim":
    _ = send(Array("HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\n\r\n".utf8))
    answer([ok, "ETag: \"late\"", "Content-Length: 0"])
  case "/chunked":
    let chunks = "5\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n"
    answer([ok, "Transfer-Encoding: chunked", "Connection: close"], Array(chunks.utf8))
  case "/gzip":
    let body = GzipMember.packed([Array("hello".utf8)]) ?? []
    answer([ok, "Content-Encoding: gzip", "Content-Length: \(body.count)"], body)
  case "/bomb":
    let zeros = [UInt8](repeating: 0, count: 20_000_000)
    answer([ok, "Content-Encoding: gzip"], GzipMember.packed([zeros]) ?? [])
  case "/cut-gzip":
    let body = GzipMember.packed([Array("hello".utf8)]) ?? []
    answer([ok, "Content-Encoding: gzip", "Connection: close"], Array(body.dropLast(6)))
  case "/brotli": answer([ok, "Content-Encoding: br", "Content-Length: 3"], [1, 2, 3])
  case "/large":
    answer([ok, "Content-Length: 3000000"], [UInt8](repeating: 0x61, count: 3_000_000))
  case "/drip":
    answer([ok, "Content-Length: 1000"])
    while send([0x61]) { usleep(200_000) }
  case "/headers":
    _ = send(Array("\(ok)\r\n".utf8))
    while send(Array("X-More: \(String(repeating: "a", count: 1000))\r\n".utf8)) {}
  case "/line":
    _ = send(Array("\(ok)\r\nX-More: ".utf8))
    while send([UInt8](repeating: 0x61, count: 10_000)) {}
  case "/cut": answer([ok, "Content-Length: 100"], Array("hello".utf8))
  case "/old": _ = send(Array("hello, this is no HTTP".utf8))
  case "/nothing": break
  case "/away": answer(["HTTP/1.1 302 Found", "Location: /plain", "Content-Length: 0"])
  case "/inside":
    answer(["HTTP/1.1 302 Found", "Location: http://10.0.0.1/", "Content-Length: 0"])
  case "/robots.txt":
    answer([ok, "Content-Length: 31"], Array("user-agent: *\ndisallow: /secret\n".utf8))
  default: answer(["HTTP/1.1 404 Not Found", "Content-Length: 0"])
  }
}

private struct LoopbackDesk {
  let server: LoopbackServer
  let fetcher: Fetcher

  init(_ addressGuard: AddressGuard = AddressGuard(allowsLoopback: true)) throws {
    server = try #require(LoopbackServer(answers))
    var options = Fetcher.Options()
    options.hostGapMin = .zero
    options.limits.slowTimeMax = .seconds(1)
    options.limits.wireByteCountMax = 2_000_000
    let identity = try #require(
      FetcherIdentity(token: "Sanad", version: "1.0", contact: "desk@example.com"))
    fetcher = Fetcher(
      identity, transport: try #require(CurlTransport(guardedBy: addressGuard)),
      clock: SystemClock(), guardedBy: addressGuard, options: options)
  }

  func fetch(
    _ path: String, host: String = "127.0.0.1", obeysSiteRules: Bool = false,
    validators: Validators = Validators()
  ) throws -> FetchResult {
    var request = FetchRequest("http://\(host):\(server.port)\(path)")
    (request.obeysSiteRules, request.validators) = (obeysSiteRules, validators)
    let id = fetcher.submit(request)
    while let result = fetcher.next(within: .seconds(60)) {
      if result.id == id { return result }
    }
    throw FetchFailure.timedOut
  }
}

@Test(arguments: [
  ("/plain", "200"), ("/gzip", "200"), ("/chunked", "200"), ("/interim", "200"), ("/away", "200"),
  ("/nowhere", "404"), ("/bomb", "over the limit ratio"), ("/cut-gzip", "body is damaged"),
  ("/brotli", "content-encoding 'br' is not read"), ("/large", "over the limit wireBytes"),
  ("/headers", "over the limit headerBytes"), ("/drip", "timed out"),
  ("/inside", "address refused: private use"),
])
func `a server is answered by limits`(_ path: String, _ summary: String) throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  let result = try desk.fetch(path)
  #expect(result.summary == summary)
  if path == "/plain" || path == "/gzip" || path == "/away" {
    #expect(try result.outcome.get().body == Array("hello".utf8))
    #expect(try result.outcome.get().peer == "127.0.0.1")
  }
}

@Test(arguments: ["/cut", "/old", "/nothing", "/line"])
func `what is no whole answer of HTTP is broken`(_ path: String) throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  guard case .failure(.broken) = try desk.fetch(path).outcome else {
    Issue.record("\(path) was taken")
    return
  }
}

@Test func `a conditional request brings that nothing changed`() throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  let first = try desk.fetch("/tag").outcome.get()
  #expect(first.head.validators.entityTag == Array("W/\"caf\\'1\"".utf8))
  let second = try desk.fetch("/tag", validators: first.head.validators).outcome.get()
  #expect(second.status == 304)
  #expect(second.head.validators == first.head.validators)
}

@Test func `chunks are joined, and headers of an interim answer are not the page's`() throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  #expect(try desk.fetch("/chunked").outcome.get().body == Array("hello world".utf8))
  #expect(try desk.fetch("/interim").outcome.get().head.text("etag") == "\"late\"")
}

@Test func `the request says who asks, and what an archive keeps is what was sent`() throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  let result = try desk.fetch("/plain")
  let head = try #require(desk.server.requests.first)
  #expect(head.contains("\r\nUser-Agent: Sanad/1.0 (+desk@example.com)\r\n"))
  let kept = String(decoding: try #require(result.exchanges.first).requestHead, as: UTF8.self)
  #expect(Set(kept.split(separator: "\r\n")) == Set(head.split(separator: "\r\n")))
}

@Test func `a robots.txt is asked for once and kept to`() throws {
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  #expect(try desk.fetch("/plain", obeysSiteRules: true).summary == "200")
  #expect(try desk.fetch("/secret", obeysSiteRules: true).summary == "not allowed by robots.txt")
  let paths = desk.server.requests.map { $0.split(separator: " ")[1] }
  #expect(paths == ["/robots.txt", "/.well-known/tdmrep.json", "/plain"])
}

/// Spellings of 127.0.0.1, each refused when it is connected to; the server is never reached.
@Test(arguments: [
  "127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.1",
])
func `no spelling of an address inside is connected to`(_ host: String) throws {
  let server = try #require(LoopbackServer(answers))
  let desk = try LoopbackDesk(AddressGuard(ports: [80, 443, server.port]))
  defer {
    desk.server.close()
    server.close()
  }
  var request = FetchRequest("http://\(host):\(server.port)/plain")
  request.obeysSiteRules = false
  desk.fetcher.submit(request)
  let result = try #require(desk.fetcher.next(within: .seconds(60)))
  #expect(result.summary == "address refused: loopback")
  #expect(server.requests == [])
}

@Test func `a proxy of the environment is not used`() throws {
  let proxy = try #require(LoopbackServer(answers))
  setenv("http_proxy", "http://127.0.0.1:\(proxy.port)", 1)
  defer {
    unsetenv("http_proxy")
    proxy.close()
  }
  let desk = try LoopbackDesk()
  defer { desk.server.close() }
  #expect(try desk.fetch("/plain").summary == "200")
  #expect(proxy.requests == [])
  #expect(desk.server.requests.count == 1)
}
