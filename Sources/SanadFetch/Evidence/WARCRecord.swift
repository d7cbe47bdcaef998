/// One record of a web archive (ISO 28500, WARC 1.1): named fields and a block.
struct WARCRecord: Sendable {
  let id: String
  let fields: [(name: String, value: String)]
  /// The parts of the block, one after another.
  let block: [[UInt8]]

  /// - Parameters:
  ///   - fields: Further fields, in their order.
  ///   - block: The parts of the block; the record's digest is over all of them.
  init(
    type: String, date: Timestamp, contentType: String, fields: [(name: String, value: String)],
    block: [[UInt8]]
  ) {
    let digest = Digest.archive(block)
    let target = fields.first { $0.name == "WARC-Target-URI" }?.value ?? ""
    id = Self.id(of: "\(type) \(date.milliseconds) \(target) \(digest)")
    self.block = block
    self.fields =
      [
        ("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", date.description),
      ] + fields + [
        ("WARC-Block-Digest", digest), ("Content-Type", contentType),
        ("Content-Length", "\(block.reduce(0) { $0 + $1.count })"),
      ]
  }

  /// A name that the content gives: the same fetch has the same name in every run.
  ///
  /// The form is that of a UUID of version 8 (RFC 9562), whose bits are free.
  private static func id(of text: String) -> String {
    let hex = Digest.hex(.sha256, of: Array(text.utf8))
    let digits = Array(hex.prefix(32))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    let version = "8" + groups[2].dropFirst()
    let variant = "8" + groups[3].dropFirst()
    return "<urn:uuid:\(groups[0])-\(groups[1])-\(version)-\(variant)-\(groups[4])>"
  }

  /// The record as it stands in the file, unpacked.
  var parts: [[UInt8]] {
    let head = fields.reduce(into: "WARC/1.1\r\n") { $0 += "\($1.name): \($1.value)\r\n" }
    return [Array((head + "\r\n").utf8)] + block + [Array("\r\n\r\n".utf8)]
  }
}

/// An earlier answer that a later one only confirms.
package struct WARCReference: Hashable, Sendable {
  package let address: String
  package let date: Timestamp

  package init(address: String, date: Timestamp) {
    (self.address, self.date) = (address, date)
  }
}

extension WARCRecord {
  /// What wrote a file, as its first record.
  static func info(_ software: String, fileName: String, at date: Timestamp) -> WARCRecord {
    let text = "software: \(software)\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n"
    return WARCRecord(
      type: "warcinfo", date: date, contentType: "application/warc-fields",
      fields: [("WARC-Filename", fileName)], block: [Array(text.utf8)])
  }

  static func request(_ exchange: FetchExchange, response: WARCRecord) -> WARCRecord {
    WARCRecord(
      type: "request", date: exchange.startedAt,
      contentType: "application/http; msgtype=request",
      fields: [
        ("WARC-Target-URI", exchange.address.text), ("WARC-Concurrent-To", response.id),
      ], block: [exchange.requestHead])
  }

  /// The answer, or where it only confirms `earlier` a record that says so.
  static func response(_ exchange: FetchExchange, confirms earlier: WARCReference?) -> WARCRecord {
    let response = exchange.response
    var fields = [("WARC-Target-URI", exchange.address.text)]
    if let peer = response.peer { fields.append(("WARC-IP-Address", peer)) }
    if response.version == 20 { fields.append(("WARC-Protocol", "h2")) }
    let head = archiveHead(of: response)
    guard let earlier else {
      fields.append(("WARC-Payload-Digest", Digest.archive([response.wireBody])))
      return WARCRecord(
        type: "response", date: exchange.startedAt,
        contentType: "application/http; msgtype=response", fields: fields,
        block: [head, response.wireBody])
    }
    fields += revisitFields(response, earlier)
    return WARCRecord(
      type: "revisit", date: exchange.startedAt,
      contentType: "application/http; msgtype=response", fields: fields, block: [head])
  }

  private static func revisitFields(
    _ response: HTTPResponse, _ earlier: WARCReference
  ) -> [(String, String)] {
    let profiles = "http://netpreserve.org/warc/1.1/revisit/"
    let reference = [
      ("WARC-Refers-To-Target-URI", earlier.address),
      ("WARC-Refers-To-Date", earlier.date.description),
    ]
    guard response.status != 304 else {
      return [("WARC-Profile", profiles + "server-not-modified")] + reference
    }
    return [
      ("WARC-Profile", profiles + "identical-payload-digest"),
      ("WARC-Payload-Digest", Digest.archive([response.wireBody])),
    ] + reference
  }

  /// Status line and headers as they came, but for what libcurl undid: the block holds no chunks, so it
  /// names none and its length is that of the body kept. HTTP/2 has no status line; one of 1.1 stands for it.
  private static func archiveHead(of response: HTTPResponse) -> [UInt8] {
    let words = response.head.statusLine.split(separator: " ", maxSplits: 2)
    let status =
      response.version == 20
      ? (["HTTP/1.1"] + words.dropFirst().map(String.init)).joined(separator: " ")
      : response.head.statusLine
    var head = Array(status.utf8) + [0x0D, 0x0A]
    for line in response.head.lines where !isFraming(line) { head += line + [0x0D, 0x0A] }
    head += Array("Content-Length: \(response.wireBody.count)\r\n".utf8)
    return head + [0x0D, 0x0A]
  }

  private static func isFraming(_ line: [UInt8]) -> Bool {
    let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return ["transfer-encoding", "content-length"].contains(name.trimmingSpaces.lowercased())
  }
}

/// The first record of an archive file, for who writes one of records that are there already.
package enum WARCHead {
  /// The packed record that says what wrote the file; nil where zlib has no memory.
  ///
  /// - Parameter software: Program and version.
  package static func member(
    software: String, fileName: String, at date: Timestamp
  ) -> [UInt8]? {
    GzipMember.packed(WARCRecord.info(software, fileName: fileName, at: date).parts)
  }
}
