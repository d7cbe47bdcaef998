import Testing

@testable import SanadFetch

@Test(arguments: [
  ("HTTP://Example.COM", "http://example.com/"),
  ("https://example.com:443/a?b=c#d", "https://example.com/a?b=c"),
  ("http://example.com:8080/", "http://example.com:8080/"),
  ("  http://example.com/a b \n", "http://example.com/a%20b"),
  ("http://example.com./x", "http://example.com/x"),
  ("http://2130706433/", "http://127.0.0.1/"), ("http://0x7f.1/", "http://127.0.0.1/"),
  ("http://0177.0.0.1/", "http://127.0.0.1/"), ("http://[::1]/", "http://[::1]/"),
  ("http://user:secret@example.com/a", "http://example.com/a"),
])
func `an address has one text`(_ text: String, _ expected: String) {
  #expect(WebAddress(text)?.text == expected)
}

@Test(arguments: [
  "", "  ", "/path/alone", "http://", "http://exa mple.com/", "http://a\u{0}b/",
  "http://a.example/\r\nHost: b", "http://example.com:99999/", "mailto:desk@example.com",
  "http://example.com/" + String(repeating: "a", count: 2048),
])
func `what is no address is none`(_ text: String) {
  #expect(WebAddress(text) == nil)
}

@Test(arguments: [
  ("/b", "https://example.com/b"), ("b", "https://example.com/a/b"),
  ("../b?x", "https://example.com/b?x"), ("//other.example/b", "https://other.example/b"),
  ("?q", "https://example.com/a/index.html?q"), ("http://other.example", "http://other.example/"),
])
func `an address is resolved against another`(_ text: String, _ expected: String) throws {
  let base = try #require(WebAddress("https://example.com/a/index.html?p=1"))
  #expect(WebAddress(text, relativeTo: base)?.text == expected)
}

@Test func `credentials stay with their origin`() throws {
  let first = try #require(WebAddress("https://user:secret@example.com/a"))
  #expect(first.requestText == "https://user:secret@example.com/a")
  let same = try #require(WebAddress("/b", relativeTo: first)).takingCredentials(of: first)
  #expect(same.requestText == "https://user:secret@example.com/b")
  for text in ["https://other.example/b", "https://a:b@other.example/", "https://example.com:444/"]
  {
    let other = try #require(WebAddress(text, relativeTo: first)).takingCredentials(of: first)
    #expect(other.credentials == nil)
  }
}
