import SanadText

/// Finds words in bytes.
enum ByteSearch {
  /// The offset of the first occurrence of `needle`; nil where there is none, or `needle` is empty.
  static func offset(of needle: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(needle.utf8)
    guard let first = pattern.first else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first) {
      WorkCounter.add(start - from + 1)
      if bytes[start...].starts(with: pattern) { return start }
      from = start + 1
    }
    WorkCounter.add(bytes.endIndex - from)
    return nil
  }
}
