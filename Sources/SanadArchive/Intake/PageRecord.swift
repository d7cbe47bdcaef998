import SanadModel

/// An article as JSON gives it: every field but `text` or `html` may be missing.
struct PageRecord: Decodable {
  let id: RecordID?
  let url: String?
  let title: String?
  let published: String?
  let outlet: String?
  let language: String?
  let text: String?
  let html: String?

  /// - Parameter number: the record's line, or its place in a list, from 1.
  func page(path: String, number: Int) -> Page? {
    guard let body = html ?? text else { return nil }
    let name = id?.text ?? url
    return Page(
      id: name ?? "\(path)#\(number)", naming: name == nil ? .place : .given, url: url,
      kind: html == nil ? .scrapedText : .html, bytes: Array(body.utf8), declaredCharset: "utf-8",
      given: GivenMetadata(
        title: title, published: published, outlet: outlet,
        language: language.flatMap { Self.isTag($0) ? $0 : nil }))
  }

  /// Whether `text` is made as a BCP 47 tag is: a language of letters, then parts of one to eight letters and
  /// digits. Anything else, such as a day, says nothing of the language.
  static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// An id as databases write it: `"a12"` or `12`.
struct RecordID: Decodable {
  /// Nil for an empty one, which names nothing.
  let text: String?

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let text = try (try? value.decode(String.self)) ?? String(value.decode(Int.self))
    self.text = text.isEmpty ? nil : text
  }
}
