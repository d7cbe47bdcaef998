import CLibXML2

/// The attributes of an element as libxml2's second interface gives them: name, prefix, namespace, and where
/// the value starts and ends.
struct FeedAttributes {
  private let pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int

  init(_ pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32) {
    self.pointer = pointer
    self.count = max(0, Int(count))
  }

  /// The value of the attribute called `name`, its prefix aside; nil where there is none.
  subscript(name: String) -> String? {
    guard let pointer else { return nil }
    for index in 0..<count {
      // Safe: libxml2 lends five pointers for each attribute while the element opens.
      let attribute = pointer + 5 * index
      guard let local = attribute[0], String(cString: local) == name, let start = attribute[3],
        let end = attribute[4]
      else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: max(0, end - start))
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }
}
