/// Status line and headers of an answer, as they came.
package struct HTTPHead: Hashable, Sendable {
  /// Bytes are kept, since a validator goes back byte for byte.
  package struct Field: Hashable, Sendable {
    /// In lower case.
    package let name: String
    package let value: [UInt8]

    package var text: String { String(decoding: value, as: UTF8.self) }
  }

  /// `HTTP/1.1 200 OK`
  package let statusLine: String
  package let status: Int
  /// In the order they came.
  package let fields: [Field]
  /// The lines of the fields as they came, without their ends.
  let lines: [[UInt8]]

  /// Reads header lines, the status line first; nil where it is none.
  package init?(lines: [[UInt8]]) {
    guard let first = lines.first else { return nil }
    statusLine = String(decoding: first, as: UTF8.self).trimmingSpaces
    let words = statusLine.split(separator: " ")
    guard statusLine.hasPrefix("HTTP/"), 2 <= words.count, let status = Int(words[1]) else {
      return nil
    }
    self.status = status
    self.lines = lines.dropFirst().map { Self.trimmed($0[...]) }
    fields = self.lines.compactMap(Self.field)
  }

  private static func field(_ line: [UInt8]) -> Field? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: line[..<colon], as: UTF8.self).trimmingSpaces.lowercased()
    return name.isEmpty ? nil : Field(name: name, value: trimmed(line[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    let rest = bytes.drop(while: isSpace)
    return Array(rest[..<(rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex)])
  }

  /// The value of the first header of this name, which is in lower case.
  package func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  package func text(_ name: String) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a later request asks with whether the page is still the same.
  package var validators: Validators {
    Validators(entityTag: value("etag"), lastModified: value("last-modified"))
  }
}

/// The two marks by which a server knows a version of a page (RFC 9110, 8.8), byte for byte.
package struct Validators: Hashable, Sendable {
  package var entityTag: [UInt8]?
  package var lastModified: [UInt8]?

  package init(entityTag: [UInt8]? = nil, lastModified: [UInt8]? = nil) {
    (self.entityTag, self.lastModified) = (entityTag, lastModified)
  }

  package var isEmpty: Bool { entityTag == nil && lastModified == nil }

  /// These after an answer that nothing changed: what it says counts, what it leaves out stays.
  package func updated(by answer: Validators) -> Validators {
    Validators(
      entityTag: answer.entityTag ?? entityTag, lastModified: answer.lastModified ?? lastModified)
  }

  /// The header lines of a conditional request.
  var headerLines: [[UInt8]] {
    [("If-None-Match: ", entityTag), ("If-Modified-Since: ", lastModified)].compactMap {
      name, value in value.map { Array(name.utf8) + $0 }
    }
  }
}
