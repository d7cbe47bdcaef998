import SanadText

/// A JSON document in one flat array, read tolerantly: what is broken ends its value, never the page.
///
/// `{"a":[1,"x"]}` is four nodes: the object (end 4), the array under key `a` (end 4), `1`, `x`.
/// Nothing recurses, whatever the depth.
struct JSONTree: Sendable {
  enum Kind: Sendable { case object, array, string, other }

  struct Node: Sendable {
    let kind: Kind
    let parent: Int
    var end: Int
    /// Bytes of the key, and of the value without its quotation marks.
    let key: Range<Int>
    var value: Range<Int>
  }

  /// The most values read of one document. Set by reading.
  static let nodeCountMax = 50_000
  /// The deepest nesting kept; deeper values are read as part of the last one. Set by reading.
  static let depthMax = 64

  private(set) var nodes: [Node] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var reader = JSONReader(bytes)
    reader.read()
    nodes = reader.nodes
  }

  /// The direct members of object or array `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var at = index + 1
    while at < nodes[index].end {
      children.append(at)
      at = max(at + 1, nodes[at].end)
    }
    return children
  }

  /// The member of object `index` under `key`.
  func member(_ key: String, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    return children(of: index).first { bytes[nodes[$0].key].elementsEqual(key.utf8) }
  }

  /// The text of a string, escapes resolved.
  func string(_ index: Int) -> String? {
    guard nodes[index].kind == .string else { return nil }
    return String(decoding: Self.unescaped(bytes[nodes[index].value]), as: UTF8.self)
  }

  func string(_ key: String, of index: Int) -> String? {
    member(key, of: index).flatMap { string($0) }
  }

  /// The strings of a member that is a string or a list of strings.
  func strings(_ key: String, of index: Int) -> [String] {
    guard let found = member(key, of: index) else { return [] }
    if let text = string(found) { return [text] }
    return nodes[found].kind == .array ? children(of: found).compactMap { string($0) } : []
  }

  func raw(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  private static func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    guard slice.contains(UInt8(ascii: "\\")) else { return Array(slice) }
    var scalars = JSONEscapes(slice)
    return scalars.resolved()
  }
}

/// Resolves `\n`, `\u00e9` and pairs of surrogates.
private struct JSONEscapes {
  private let slice: ArraySlice<UInt8>
  private var at: Int

  init(_ slice: ArraySlice<UInt8>) {
    self.slice = slice
    at = slice.startIndex
  }

  mutating func resolved() -> [UInt8] {
    var bytes: [UInt8] = []
    while at < slice.endIndex {
      guard slice[at] == UInt8(ascii: "\\"), at + 1 < slice.endIndex else {
        bytes.append(slice[at])
        at += 1
        continue
      }
      let mark = slice[at + 1]
      at += 2
      switch mark {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "u"): bytes += Array(String(scalar()).utf8)
      default: bytes.append(mark)
      }
    }
    return bytes
  }

  private mutating func scalar() -> Character {
    let high = unit()
    let next = at
    if (0xD800..<0xDC00).contains(high), at + 1 < slice.endIndex, slice[at] == UInt8(ascii: "\\"),
      slice[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      let low = unit()
      if (0xDC00..<0xE000).contains(low) {
        let value = 0x10000 + (high - 0xD800) << 10 + (low & 0x3FF)
        return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      // A half without its other half: what follows is a character of its own.
      at = next
    }
    return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
  }

  private mutating func unit() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < slice.endIndex, let digit = Character(Unicode.Scalar(slice[at])).hexDigitValue
      else { return value }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

/// Reads JSON from left to right, with a stack of open values.
private struct JSONReader {
  private let bytes: [UInt8]
  private(set) var nodes: [JSONTree.Node] = []
  private var open: [Int] = []
  private var key = 0..<0
  private var at = 0
  /// Objects and arrays open below the deepest one kept.
  private var excess = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while at < bytes.count, nodes.count < JSONTree.nodeCountMax {
      step()
    }
    while let index = open.popLast() { nodes[index].end = nodes.count }
  }

  private mutating func step() {
    switch bytes[at] {
    case UInt8(ascii: "{"): push(.object)
    case UInt8(ascii: "["): push(.array)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): pop()
    case UInt8(ascii: "\""): readString()
    case UInt8(ascii: ","):
      key = 0..<0
      at += 1
    case 0x00...0x20, UInt8(ascii: ":"): at += 1
    default: readOther()
    }
  }

  private mutating func push(_ kind: JSONTree.Kind) {
    if open.count < JSONTree.depthMax {
      open.append(nodes.count)
      append(kind, at..<at)
    } else {
      excess += 1
    }
    at += 1
  }

  private mutating func pop() {
    if 0 < excess {
      excess -= 1
    } else if let index = open.popLast() {
      nodes[index].end = nodes.count
    }
    key = 0..<0
    at += 1
  }

  private mutating func append(_ kind: JSONTree.Kind, _ value: Range<Int>) {
    let parent = kind == .object || kind == .array ? open.dropLast().last : open.last
    nodes.append(
      JSONTree.Node(
        kind: kind, parent: parent ?? -1, end: nodes.count + 1, key: key, value: value))
    key = 0..<0
  }

  /// A string; a key where a colon follows.
  private mutating func readString() {
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(at, bytes.count)
    at = end + 1
    var next = at
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: ":"), key.isEmpty {
      key = start..<end
      at = next + 1
    } else {
      append(.string, start..<end)
    }
  }

  /// What ends a value that is not in quotation marks.
  private static let ends: ByteSet = ",}]\"{["

  /// A number, `true`, `false`, `null`, or what is none of them.
  private mutating func readOther() {
    let start = at
    while at < bytes.count, !Self.ends.contains(bytes[at]),
      0x20 < bytes[at]
    {
      at += 1
    }
    if at == start { at += 1 }
    append(.other, start..<at)
  }
}
