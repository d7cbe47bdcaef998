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
    return Page(
      id: id?.text ?? url ?? "\(path)#\(number)", url: url,
      kind: html == nil ? .scrapedText : .html, bytes: Array(body.utf8), declaredCharset: "utf-8",
      given: GivenMetadata(
        title: title, published: published, outlet: outlet,
        language: language.flatMap { Self.isTag($0) ? $0 : nil }))
  }

  /// Whether `text` is made as a BCP 47 tag is; anything else says nothing of the language.
  private static func isTag(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte == 0x2D || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      }
  }
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
