import SanadText

/// The answer of a web server as an archive keeps it: status, headers, body with its codings undone.
struct HTTPMessage {
  /// Bytes of the status line and headers. Set by reading.
  static let headByteCountMax = 256 << 10

  let status: Int
  let headers: [(name: String, value: String)]
  let body: [UInt8]
  /// Why the body could not be read, nil where it could.
  let problem: String?

  /// Nil where `bytes` do not start with a status line.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let end = HeaderBlock.end(in: bytes, limit: Self.headByteCountMax) else { return nil }
    let block = HeaderBlock(bytes[..<end])
    let words = block.first.split(separator: " ")
    guard block.first.hasPrefix("HTTP/"), 2 <= words.count, let status = Int(words[1]) else {
      return nil
    }
    self.status = status
    headers = block.fields
    (body, problem) = Self.decoded(Array(bytes[end...]), block)
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  var isHTML: Bool {
    guard let type = header("content-type")?.lowercased() else { return true }
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  var charset: String? { header("content-type").flatMap { Self.charset(of: $0.lowercased()) } }

  /// The charset that a type in lower case names.
  static func charset(of type: String) -> String? {
    for part in type.split(separator: ";") {
      let trimmed = part.drop { $0 == " " }
      if trimmed.hasPrefix("charset=") { return String(trimmed.dropFirst(8)) }
    }
    return nil
  }

  private static func decoded(_ body: [UInt8], _ block: HeaderBlock) -> ([UInt8], String?) {
    var bytes = body
    if block.value("transfer-encoding")?.lowercased().contains("chunked") ?? false {
      bytes = unchunked(bytes)
    }
    let coding = block.value("content-encoding")?.lowercased() ?? ""
    if Inflater.isGzip(bytes) || coding.contains("deflate") { return inflated(bytes) }
    return coding.contains("br") || coding.contains("zstd")
      ? ([], "content-encoding '\(coding)' is not read") : (bytes, nil)
  }

  private static func inflated(_ bytes: [UInt8]) -> ([UInt8], String?) {
    do throws(Inflater.Failure) {
      return (try Inflater.member(of: bytes, at: 0).bytes, nil)
    } catch .tooLarge {
      return ([], "unpacks to more than the limit")
    } catch {
      let raw = try? Inflater.member(of: bytes, at: 0, isRaw: true)
      return raw.map { ($0.bytes, nil) } ?? ([], "compressed body is damaged")
    }
  }

  /// Joins the chunks; a body that is not chunked after all stays as it is.
  static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      guard let lineEnd = bytes[offset...].firstIndex(of: 0x0A) else { break }
      let digits = bytes[offset..<lineEnd].prefix { isHexDigit($0) }
      guard !digits.isEmpty, digits.count <= 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return joined.isEmpty ? bytes : joined }
      if size == 0 { break }
      let start = lineEnd + 1
      WorkCounter.add(start - offset + size)
      joined += bytes[min(start, bytes.count)..<min(start + size, bytes.count)]
      offset = start + size + 2
    }
    return joined
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}

/// A first line and `name: value` lines, as HTTP and WARC write them.
struct HeaderBlock {
  let first: String
  /// Names in lower case.
  let fields: [(name: String, value: String)]

  init(_ bytes: ArraySlice<UInt8>) {
    let lines = bytes.split(separator: 0x0A).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    first = lines.first ?? ""
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
  }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Past the empty line that ends the headers; nil where none is within `limit`.
  static func end(in bytes: ArraySlice<UInt8>, limit: Int) -> Int? {
    var index = bytes.startIndex
    let stop = min(bytes.endIndex, index + limit)
    while index < stop {
      guard let feed = bytes[index..<stop].firstIndex(of: 0x0A) else { return nil }
      let next = feed + 1
      if next < bytes.endIndex, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.endIndex, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }
}
