import SanadArchive
import SanadModel
import Testing

private let html = "<p>Warga memperbaiki jembatan gantung yang rusak diterjang banjir.</p>"

private func record(_ type: String, _ address: String, _ content: String) -> String {
  """
  WARC/1.0\r
  WARC-Type: \(type)\r
  WARC-Target-URI: \(address)\r
  Content-Length: \(content.utf8.count)\r
  \r
  \(content)\r
  \r

  """
}

private func response(_ body: String, status: String = "200 OK", headers: String = "") -> String {
  "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n\(body)"
}

@Test func `only pages that were found come out of an archive`() throws {
  let archive =
    record("warcinfo", "", "software: none")
    + record("response", "https://kabar.example.com/1", response(html))
    + record("request", "https://kabar.example.com/1", "GET / HTTP/1.1\r\n\r\n")
    + record("response", "https://kabar.example.com/2", response("", status: "404 Not Found"))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.map(\.id) == ["https://kabar.example.com/1"])
  #expect(items.pages.first?.declaredCharset == "utf-8")
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == html)
  #expect(items.problems.isEmpty)
}

@Test func `chunks are joined`() throws {
  let middle = html.index(html.startIndex, offsetBy: 20)
  let parts = [String(html[..<middle]), String(html[middle...])]
  let body =
    parts.map { String($0.utf8.count, radix: 16) + "\r\n" + $0 + "\r\n" }.joined() + "0\r\n\r\n"
  let archive = record(
    "response", "https://kabar.example.com/1",
    response(body, headers: "Transfer-Encoding: chunked\r\n"))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == html)
}

@Test func `an archive that is no archive any more says where`() throws {
  let archive =
    record("response", "https://kabar.example.com/1", response(html)) + "RUBBISH\r\n\r\n"
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.count == 1)
  #expect(items.problems.count == 1)
  #expect(items.problems.first?.description.hasSuffix("a.warc:2: not a WARC record") == true)
}
