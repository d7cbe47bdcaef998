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
  ]

  private func looks(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return WorkCounter.count {
      if text.hasPrefix("WARC") {
        var reader = WARCReader(bytes, path: "a.warc")
        while reader.next() != nil {}
      } else {
        var reader = FeedReader(bytes, path: "a.xml")
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
