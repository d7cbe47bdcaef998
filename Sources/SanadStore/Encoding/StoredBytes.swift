import SanadText

/// The packed columns of an article, for programs that look for bytes which would end a reader.
package enum StoredBytes {
  /// Whether `record` and `mentions` can be unpacked; ranges that leave `text` are an error and end nothing.
  package static func canRead(record: [UInt8], mentions: [UInt8], text: String) -> Bool {
    let text = SourceText(text)
    let read = try? ArticleCodec.unpack(
      id: "id", title: text, text: text, record: record, mentions: mentions)
    return read != nil
  }
}
