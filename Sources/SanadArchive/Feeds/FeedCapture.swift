/// The text of one element of a feed while it is read; elements in it are kept as HTML.
struct FeedCapture {
  let field: FeedField
  /// How deep the element stands.
  let depth: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isMarkup = false
  /// The element in it that is read, of an author or a source: `name`, `title`.
  private var wanted: String?
  /// Names of `name` elements that were read whole.
  private(set) var names: [String] = []
  /// Elements open in it.
  private var open: [String] = []

  init(_ field: FeedField, depth: Int) {
    (self.field, self.depth) = (field, depth)
  }

  /// Whether it holds elements of its own that say who it is.
  var isContainer: Bool { field == .author || field == .source }

  /// HTML has no end tag for these.
  private static let empty: Set<String> = ["br", "hr", "img", "wbr", "input"]

  mutating func start(_ name: FeedName) {
    open.append(name.local)
    if isContainer {
      if open.count == 1 { bytes = [] }
      wanted = open.count == 1 && (name.local == "name" || name.local == "title") ? name.local : ""
      return
    }
    if !isMarkup {
      bytes = Self.escaped(bytes[...])
      isMarkup = true
    }
    bytes += Array("<\(name.local)>".utf8)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    if isContainer {
      if open.isEmpty {
        if wanted == name { names.append(String(decoding: bytes, as: UTF8.self)) }
        (bytes, wanted) = ([], "")
      }
    } else if !Self.empty.contains(name) {
      bytes += Array("</\(name)>".utf8)
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if isContainer, wanted == "" { return }
    if isMarkup { bytes += Self.escaped(Array(text)[...]) } else { bytes.append(contentsOf: text) }
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return Array(bytes) }
    return bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x26: Array("&amp;".utf8)
      case 0x3C: Array("&lt;".utf8)
      default: [byte]
      }
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
