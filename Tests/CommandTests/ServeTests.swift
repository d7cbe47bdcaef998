import Foundation
import Testing

private func status(_ answer: String) -> Int? {
  answer.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) }
}

@Suite(.serialized) struct ServeTests {
  @Test func `a page comes over the wire, by gzip to who takes it, and its validator is known`()
    throws
  {
    let desk = try ServedDesk()
    defer { desk.remove() }
    let plain = try desk.answer(["GET / HTTP/1.1"])
    #expect(status(plain) == 200)
    #expect(plain.contains("<h1>"))
    #expect(plain.lowercased().contains("content-security-policy: default-src 'none'"))
    let packed = try desk.answer(["GET / HTTP/1.1", "Accept-Encoding: gzip"])
    #expect(packed.lowercased().contains("content-encoding: gzip"))
    #expect(packed.utf8.count < plain.utf8.count)
    let tag = try #require(plain.firstMatch(of: /(?i)etag: ("[^"]+")/)).1
    let known = try desk.answer(["GET / HTTP/1.1", "If-None-Match: \(tag)"])
    #expect(status(known) == 304)
    #expect(!known.contains("<h1>"))
    let head = try desk.answer(["HEAD / HTTP/1.1"])
    #expect(status(head) == 200)
    #expect(!head.contains("<h1>"))
  }

  @Test func `what is too long or not meant for this desk is refused, and the desk goes on`() throws
  {
    let desk = try ServedDesk(["Examples/01-kabar-pesisir.html"])
    defer { desk.remove() }
    let long = String(repeating: "a", count: 40_000)
    let head = try desk.answer(["GET / HTTP/1.1", "X-Long: \(long)"])
    #expect(head.isEmpty || (400..<500).contains(status(head) ?? 0))
    let path = try desk.answer(["GET /search?q=\(String(long.prefix(9_000))) HTTP/1.1"])
    #expect((400..<500).contains(status(path) ?? 0))
    let many = (0..<300).map { "X-\($0): 1" }
    let fields = try desk.answer(["GET / HTTP/1.1"] + many)
    #expect(fields.isEmpty || (400..<500).contains(status(fields) ?? 0))
    let body = String(repeating: "a", count: 700_000)
    let post = try desk.answer(
      [
        "POST /trace HTTP/1.1", "Content-Length: \(body.utf8.count)",
        "Content-Type: application/x-www-form-urlencoded",
      ],
      body: body)
    #expect(post.isEmpty || status(post) == 413)
    #expect(try status(desk.answer(["POST /trace HTTP/1.1", "Content-Length: 0"])) == 403)
    #expect(try status(desk.answer(["BREW / HTTP/1.1"])) == 400)
    let wire = try desk.connect()
    try wire.send("GET / HTTP/1.1\r\nHost: evil.example.com\r\nConnection: close\r\n\r\n")
    #expect(status(wire.rest) == 421)
    let rubbish = try desk.connect()
    try rubbish.send("\u{0}\u{1}\u{2} rubbish\r\n\r\n")
    _ = rubbish.rest
    #expect(try status(desk.answer(["GET /healthz HTTP/1.1"])) == 200)
  }

  @Test func `a browser that listens is told when another program has added`() throws {
    let desk = try ServedDesk(["Examples/01-kabar-pesisir.html"])
    defer { desk.remove() }
    let wire = try desk.connect()
    try wire.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\n\r\n")
    let first = try #require(wire.read(until: "data: "))
    #expect(first.contains("text/event-stream"))
    _ = try Program.run(["add", "--quiet", "--store", desk.store, "Examples/02-warta-selat.txt"])
    let told = try #require(wire.read(until: "event: change"))
    #expect(told.contains("data: "))
    let stream = try desk.answer(["GET /readyz HTTP/1.1"])
    #expect(stream.contains("articles 2"))
  }

  @Test func `it ends by itself when told to, though many listen`() throws {
    let desk = try ServedDesk(["Examples/01-kabar-pesisir.html"])
    defer { desk.remove() }
    let wires = try (0..<50).map { _ in try desk.connect() }
    for wire in wires {
      try wire.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\n\r\n")
      #expect(wire.read(until: "data: ") != nil)
    }
    #expect(desk.stop(within: 20) == 0)
    #expect(throws: Wire.NoConnection.self) { try desk.connect() }
  }

  @Test func `an address that others reach is refused without a password`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = folder.file("desk.sanad").path
    _ = try Program.run(["add", "--quiet", "--store", store, "Examples/01-kabar-pesisir.html"])
    let open = try Program.run(["serve", "--store", store, "--host", "0.0.0.0", "--port", "0"])
    #expect(open.status == 64)
    let unset = try Program.run(
      ["serve", "--store", store, "--host", "0.0.0.0", "--port", "0", "--auth", "password"])
    #expect(unset.status == 64)
    #expect(unset.errors.contains("--set-password"))
    let short = try Program.run(
      ["serve", "--store", store, "--set-password"], input: Data("kata\n".utf8))
    #expect(short.status == 64)
  }
}
