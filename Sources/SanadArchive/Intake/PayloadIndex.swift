/// The bodies of an archive's answers by digest, so that a record that says "as before" finds its page.
struct PayloadIndex {
  /// Bytes kept at most; a record that refers to what came before them finds nothing. Set by reading.
  static let byteCountMax = 64 << 20

  /// A body and the address it first had.
  struct Body {
    let address: String?
    let bytes: [UInt8]
    let charset: String?
  }

  private var bodies: [String: Body] = [:]
  private var byteCount = 0

  mutating func add(_ message: HTTPMessage, _ block: HeaderBlock, _ address: String?) {
    guard let digest = Self.digest(block), bodies[digest] == nil,
      byteCount + message.body.count <= Self.byteCountMax
    else { return }
    byteCount += message.body.count
    bodies[digest] = Body(address: address, bytes: message.body, charset: message.charset)
  }

  /// The body that a record of `block` refers to.
  subscript(block: HeaderBlock) -> Body? { Self.digest(block).flatMap { bodies[$0] } }

  private static func digest(_ block: HeaderBlock) -> String? {
    block.value("warc-payload-digest")?.trimmed
  }
}
