/// What an index tells of one record of a web archive.
package struct WARCEntry: Hashable, Sendable {
  /// `response`, `revisit`, …
  package let type: String
  /// The address that was asked for.
  package let address: String
  /// When it was captured, as the record writes it.
  package let date: String
  /// The digest of the body, as the record writes it; nil where it gives none.
  package let digest: String?
  /// The answer's status; nil where the record holds no answer.
  package let status: Int?
  /// The type of the answer's body, without what follows a semicolon.
  package let contentType: String?

  /// Of a record packed by itself; nil where `member` is none, and where it names no address or time.
  package init?(member: [UInt8]) {
    guard let bytes = try? Inflater.member(of: member, at: 0).bytes,
      let end = HeaderBlock.end(in: bytes[...], limit: WARCReader.headByteCountMax)
    else { return nil }
    let block = HeaderBlock(bytes[..<end])
    guard block.first.hasPrefix("WARC/"), let type = block.value("warc-type")?.trimmed,
      let address = block.value("warc-target-uri")?.trimmed.filter({ $0 != "<" && $0 != ">" }),
      let date = block.value("warc-date")?.trimmed
    else { return nil }
    (self.type, self.address, self.date) = (type, address, date)
    digest = block.value("warc-payload-digest")?.trimmed
    let answer = Self.answer(in: bytes[end...])
    status = answer?.first.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    contentType = answer?.value("content-type").map { String($0.prefix { $0 != ";" }).trimmed }
  }

  /// The head of the answer that a record's content starts with.
  private static func answer(in content: ArraySlice<UInt8>) -> HeaderBlock? {
    guard let end = HeaderBlock.end(in: content, limit: HTTPMessage.headByteCountMax) else {
      return nil
    }
    let block = HeaderBlock(content[..<end])
    return block.first.hasPrefix("HTTP/") ? block : nil
  }
}
