import SanadModel

/// The pages of records: answers of a server, files, texts made of pages, and answers that were as before.
extension WARCReader {
  mutating func page(_ block: HeaderBlock, _ content: ArraySlice<UInt8>) -> IntakeItem? {
    let target = block.value("warc-target-uri")?.trimmed.filter { $0 != "<" && $0 != ">" }
    // A field that is left empty names no page.
    let address = target?.isEmpty == true ? nil : target
    switch block.value("warc-type")?.trimmed {
    case "response": return response(block, content, address)
    case "resource", "conversion": return file(block, content, address)
    case "revisit": return revisit(block, address)
    default: return nil
    }
  }

  private mutating func response(
    _ block: HeaderBlock, _ content: ArraySlice<UInt8>, _ address: String?
  ) -> IntakeItem? {
    // An answer of the name service, as crawlers keep it.
    if address?.hasPrefix("dns:") == true { return nil }
    guard let message = HTTPMessage(content) else {
      return problem("a response without its status")
    }
    guard message.status == 200, message.isHTML else { return nil }
    if let reason = message.problem { return problem(reason) }
    bodies.add(message, block, address)
    return made(block, address, message.body, charset: message.charset)
  }

  /// A page as a file, or its text alone, as archives of texts keep it (WET).
  private func file(
    _ block: HeaderBlock, _ content: ArraySlice<UInt8>, _ address: String?
  ) -> IntakeItem? {
    let type = block.value("content-type")?.lowercased() ?? ""
    guard type.hasPrefix("text/html") || type.hasPrefix("text/plain") else { return nil }
    return made(
      block, address, Array(content), charset: HTTPMessage.charset(of: type),
      kind: type.hasPrefix("text/html") ? .html : .scrapedText)
  }

  /// A page that was as one before: under the same address it is no other, under another it is that page.
  private func revisit(_ block: HeaderBlock, _ address: String?) -> IntakeItem? {
    guard let body = bodies[block], body.address != address else { return nil }
    return made(block, address, body.bytes, charset: body.charset)
  }

  private func made(
    _ block: HeaderBlock, _ address: String?, _ body: [UInt8], charset: String?,
    kind: Page.Kind = .html
  ) -> IntakeItem? {
    guard !body.isEmpty else { return nil }
    var page = Page(
      id: address ?? "\(path)#\(record)", naming: address == nil ? .place : .given, url: address,
      kind: kind, bytes: body, declaredCharset: charset)
    page.fetched = block.value("warc-date").flatMap { Timestamp(wholeISO: $0.trimmed) }
    return .page(page)
  }
}
