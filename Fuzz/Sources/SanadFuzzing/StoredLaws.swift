#if SANAD_FUZZ_ALL
  import SanadStore

  /// Rows of a store.
  enum StoredLaws {
    /// Two length bytes for the text, the text, two for the record, the record, the mentions.
    static func readRow(_ bytes: [UInt8]) {
      var rest = bytes[...]
      func part() -> [UInt8] {
        let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(2)
        let part = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        return part
      }
      let text = String(decoding: part(), as: UTF8.self)
      let record = part()
      _ = StoredBytes.canRead(record: record, mentions: Array(rest), text: text)
    }
  }
#endif
