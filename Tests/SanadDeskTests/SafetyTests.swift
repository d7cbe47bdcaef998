import SanadStore
import Testing

@testable import SanadDesk

@Test(arguments: [
  ("10.0.0.5", "10.0.0.5", true), ("10.0.0.5", "10.0.0.6", false), ("10.0.0.0/8", "10.9.9.9", true),
  ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "8.8.8.8", true), ("::1", "::1", true),
  ("fd00::/8", "fd12::1", true), ("fd00::/8", "fe80::1", false),
  ("10.0.0.5", "::ffff:10.0.0.5", true), ("10.0.0.0/8", "::1", false), ("10.0.0.5", "", false),
  ("10.0.0.5", "10.0.0.5, 1.2.3.4", false), ("172.16.0.0/12", "172.31.255.255", true),
  ("172.16.0.0/12", "172.32.0.0", false),
])
func `a range holds the addresses that begin as it does`(
  _ range: String, _ address: String, _ expected: Bool
) {
  #expect(AddressRange(range)?.contains(address) == expected)
}

@Test(arguments: ["", "10.0.0", "10.0.0.5/33", "10.0.0.5/-1", "10.0.0.5/8/8", "desk", "10.0.0.5/"])
func `what is no range is refused`(_ text: String) { #expect(AddressRange(text) == nil) }

@Test(arguments: [
  ("127.0.0.1:8420", "127.0.0.1"), ("LOCALHOST", "localhost"), ("[::1]:8420", "[::1]"),
  ("desk.example.com.", "desk.example.com"), ("[::1", nil), ("a:b", nil), ("a:1:2", nil), ("", nil),
])
func `a host is its name without the port`(_ header: String, _ expected: String?) {
  #expect(HostName.of(header) == expected)
}

// RFC 4231, test cases 1, 2 and 6.
@Test(arguments: [
  (
    [UInt8](repeating: 0x0B, count: 20), "Hi There",
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
  ),
  (
    Array("Jefe".utf8), "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  ),
  (
    [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  ),
])
func `a keyed digest is that of the standard`(
  _ key: [UInt8], _ message: String, _ expected: String
) {
  #expect(SHA256.hexadecimal(HMAC.digest(Array(message.utf8), key: key)) == expected)
}

@Test func `a password is known by its hash, and hashes of one password differ`() throws {
  let hash = try #require(Password.hash("rahasia benar"))
  #expect(hash.hasPrefix("$y$"))
  #expect(Password.isRight("rahasia benar", hash: hash))
  #expect(!Password.isRight("rahasia salah", hash: hash))
  #expect(!Password.isRight("", hash: "*0"))
  #expect(Password.hash("rahasia benar") != hash)
}

@Test func `five tries, then none until the span is over`() {
  let throttle = Throttle(seconds: 900)
  let answers = (0..<6).map { throttle.allows("a", limit: 5, now: Int64($0)) }
  #expect(answers == [true, true, true, true, true, false])
  #expect(throttle.allows("b", limit: 5, now: 6))
  #expect(throttle.allows("a", limit: 5, now: 900))
}

/// Forms that come from elsewhere: each must be refused.
private let forged: [[String: String]] = [
  ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
  ["origin": "http://evil.example.com"], ["origin": "null"],
  ["origin": "http://127.0.0.1:8420.evil.example.com"], ["origin": "http://127.0.0.1:9999"],
  ["origin": "ftp://127.0.0.1:8420"], ["host": "evil.example.com"],
  ["host": "127.0.0.1.evil.example.com"], ["content-type": "text/plain"],
  ["content-type": "multipart/form-data"], ["content-type": ""],
]

@Test func `a forged form is refused, a form of the desk is not`() async throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  for headers in forged {
    let answer = try await desk.post("/sign-out", [], headers)
    #expect([403, 421].contains(answer.status), "\(headers)")
  }
  for token in ["", "x", String(repeating: "0", count: 64)] {
    #expect(try await desk.post("/sign-out", [], token: token).status == 403)
  }
  #expect(try await desk.post("/sign-out", []).status == 303)
}

@Test(arguments: ["evil.example.com", "127.0.0.1.evil.example.com", "", "localhost:x"])
func `a page is not shown under a name that is not the desk's`(_ host: String) async throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  #expect(try await desk.get("/", ["host": host]).status == 421)
  #expect(
    try await desk.get("/index.json", ["host": host]).headers["content-type"] == MediaType.problem)
}

@Test func `without the password there is the way in alone`() async throws {
  let desk = try SampleDesk([], access: .password)
  defer { desk.remove() }
  try desk.site.file.setPassword("kata sandi meja")
  for path in ["/", "/search", "/events", "/changes.atom", "/metrics", "/s/x"] {
    let answer = try await desk.get(path)
    #expect(answer.status == 303, "\(path)")
    #expect(answer.headers["location"]?.hasPrefix("/sign-in?next=") == true)
  }
  #expect(try await desk.get("/index.json").status == 401)
  #expect(try await desk.get("/healthz").status == 200)
  #expect(try await desk.post("/sign-in", [("password", "salah")]).status == 401)
  let answer = try await desk.post(
    "/sign-in", [("password", "kata sandi meja"), ("next", "/pending")])
  #expect(answer.headers["location"] == "/pending")
  let cookie = String(try #require(answer.headers["set-cookie"]).prefix { $0 != ";" })
  #expect(try await desk.get("/", ["cookie": cookie]).status == 200)
  #expect(try await desk.get("/", ["cookie": cookie + "0"]).status == 303)
  let later = cookie.replacing("=1", with: "=9")
  #expect(try await desk.get("/", ["cookie": later]).status == 303)
}

@Test func `after five wrong passwords even the right one has to wait`() async throws {
  let desk = try SampleDesk([], access: .password)
  defer { desk.remove() }
  try desk.site.file.setPassword("kata sandi meja")
  for _ in 0..<5 { _ = try await desk.post("/sign-in", [("password", "salah")]) }
  let answer = try await desk.post("/sign-in", [("password", "kata sandi meja")])
  #expect(answer.status == 429)
  #expect(answer.headers["retry-after"] != nil)
}

@Test func `a proxy's word counts from a trusted address alone`() async throws {
  let desk = try SampleDesk([], access: .proxy) {
    $0.trustedProxies = [AddressRange("10.0.0.5")].compactMap { $0 }
  }
  defer { desk.remove() }
  let cases: [(String, [String: String], Int)] = [
    ("10.0.0.5", ["remote-user": "dewi"], 200), ("10.0.0.6", ["remote-user": "dewi"], 303),
    ("10.0.0.5", [:], 303), ("10.0.0.5", ["remote-user": ""], 303),
    ("", ["remote-user": "dewi"], 303), ("::ffff:10.0.0.5", ["remote-user": "dewi"], 200),
    ("10.0.0.6", ["remote-user": "dewi", "x-forwarded-for": "10.0.0.5"], 303),
    ("10.0.0.5", ["x-remote-user": "dewi"], 303),
  ]
  for (peer, headers, status) in cases {
    var request = DeskRequest(.get, "/")
    request?.peer = peer
    request?.headers = headers.merging(["host": "127.0.0.1"]) { $1 }
    #expect(try await desk.answer(request).status == status, "\(peer) \(headers)")
  }
}

@Test func `a program is let in by its token`() async throws {
  let desk = try SampleDesk([], access: .password)
  defer { desk.remove() }
  let token = try desk.site.file.newToken(name: "skrip")
  #expect(try await desk.get("/index.json", ["authorization": "Bearer \(token)"]).status == 200)
  #expect(try await desk.get("/index.json", ["authorization": "Bearer \(token)0"]).status == 401)
  #expect(try await desk.get("/index.json", ["authorization": "Basic \(token)"]).status == 401)
}

@Test(arguments: [
  ("/pending", "/pending"), ("//evil.example.com", "/"), ("https://evil.example.com", "/"),
  ("/\\evil.example.com", "/"), ("/a\r\nset-cookie: x", "/"), ("", "/"),
])
func `the way in leads to a page of the desk`(_ address: String, _ expected: String) {
  #expect(DeskSite.local(address) == expected)
}

@Test func `every answer forbids what no page of the desk does`() async throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  for path in ["/", "/nothing", "/index.json", "/healthz", desk.site.assets.style] {
    let policy = try await desk.get(path).headers["content-security-policy"] ?? ""
    #expect(policy.contains("default-src 'none'"), "\(path)")
    #expect(!policy.contains("unsafe"), "\(path)")
  }
  #expect(!(try await desk.get("/").text.contains("style=\"")))
}
