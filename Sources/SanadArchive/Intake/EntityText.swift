/// Text of an XML element: CDATA sections opened, the five entities and numbers resolved, once.
enum EntityText {
  /// Bytes of the longest entity: `&#x10FFFF;`. Given by Unicode.
  private static let byteCountMax = 10

  /// A title escaped twice, as many feeds write them, without its second escapes.
  static func again(_ text: String) -> String { plain(Array(text.utf8)[...]) }

  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    let open = Array("<![CDATA[".utf8)
    while index < bytes.endIndex {
      if bytes[index] == 0x3C, bytes[index...].starts(with: open) {
        let start = index + open.count
        let end = ByteSearch.offset(of: "]]>", in: bytes[start...]) ?? bytes.endIndex
        plain += bytes[start..<end]
        index = min(bytes.endIndex, end + 3)
      } else if bytes[index] == 0x26, let (text, next) = entity(bytes, index) {
        plain += Array(text.utf8)
        index = next
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func entity(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (String, Int)? {
    let stop = min(bytes.endIndex, start + byteCountMax)
    guard let end = bytes[start..<stop].firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]
    if let text = known[name] { return (text, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { (String($0), end + 1) }
  }
}
