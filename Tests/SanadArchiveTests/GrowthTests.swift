#if DEBUG
  import SanadText
  import Testing

  @testable import SanadArchive

  /// Shapes of `count` parts that made a reader look at the rest again for each of them.
  private let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
    (
      "descriptions that never close",
      { "<rss><item>" + String(repeating: "<description>a", count: $0) + "</item>" }
    ),
    (
      "items that never close", { "<rss>" + String(repeating: "<item><title>a</title>", count: $0) }
    ),
    (
      "links without an address",
      { "<feed><entry>" + String(repeating: "<link rel='a'>", count: $0) + "</entry>" }
    ),
    (
      "tags that begin alike",
      { "<rss><item>" + String(repeating: "<descriptions>", count: $0) + "</item>" }
    ),
    (
      "sections that never close",
      { "<rss><item><title>" + String(repeating: "<![CDATA[", count: $0) + "</title></item>" }
    ),
    (
      "records that are no records",
      { "WARC/1.0\r\n\r\n" + String(repeating: "WARC/1.0\r\nx", count: $0) }
    ),
    (
      "records longer than the file",
      {
        String(
          repeating: "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nx\r\n",
          count: $0)
      }
    ),
    (
      "lines that open and never close",
      { "{\"id\":\"a\",\"text\":\"b\"}\n" + String(repeating: "{\n", count: $0) }
    ),
    (
      "lists on lines",
      { String(repeating: "[{\"id\":\"a\",\"text\":\"b\"},{\"id\":2}]\n", count: $0) }
    ),
    (
      "words that are no numbers", { "{\"text\":[" + String(repeating: "NaN,", count: $0) + "]}\n" }
    ),
    ("half a pair", { "{\"text\":\"" + String(repeating: "\\ud800", count: $0) + "\"}\n" }),
    (
      "chunks of one byte",
      {
        let body =
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + String(repeating: "1\r\na\r\n", count: $0)
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example.com/\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
      }
    ),
  ]

  private func looks(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return WorkCounter.count {
      if text.hasPrefix("WARC") {
        var reader = WARCReader(bytes, path: "a.warc")
        while reader.next() != nil {}
      } else if text.hasPrefix("<") {
        var reader = FeedReader(bytes, path: "a.xml")
        while reader.next() != nil {}
      } else {
        var reader = JSONLinesReader(bytes, path: "a.jsonl")
        while reader.next() != nil {}
      }
    }
  }

  @Test(arguments: shapes.indices)
  func `twice the parts are no more than two and a half times the work`(_ index: Int) {
    let shape = shapes[index]
    let (single, double) = (looks(shape.text(2_000)), looks(shape.text(4_000)))
    #expect(2_000 <= single, "\(shape.name): nothing is counted")
    #expect(Double(double) <= 2.5 * Double(single), "\(shape.name): \(single), \(double)")
  }
#endif
