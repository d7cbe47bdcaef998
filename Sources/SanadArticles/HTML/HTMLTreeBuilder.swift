import CLibXML2
import SanadModel
import SanadText

/// Turns the parser's events into an ``HTMLTree``.
struct HTMLTreeBuilder {
  private(set) var tree = HTMLTree()
  var context: htmlParserCtxtPtr?
  /// Indices of the open elements.
  private var open: [Int32] = []
  /// Open elements inside one that is not read; 0 outside.
  private var skipDepth = 0
  private var depth = 0
  /// Whether the script being skipped holds data.
  private var isData = false
  private var dataByteCount = 0
  private var isStopped = false

  /// The builder behind the parser's user data.
  static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLTreeBuilder>? {
    // Safe: the parser hands back the pointer it was given, which lives as long as it runs.
    data?.assumingMemoryBound(to: HTMLTreeBuilder.self)
  }

  mutating func notice(_ limit: String) {
    guard !tree.notices.contains(where: { $0.detail == limit }) else { return }
    tree.notices.append(Notice(.limitReached, detail: limit))
  }

  private mutating func stop(_ limit: String) {
    notice(limit)
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  mutating func open(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name, !isStopped else { return }
    depth += 1
    if 0 < skipDepth {
      skipDepth += 1
      return
    }
    let tag = Self.tag(name)
    if tag == .script || tag.isSkipped { return skip(tag, attributes) }
    if HTMLLimits.depthMax < depth { return stop("depthMax") }
    guard tree.nodes.count < HTMLLimits.nodeCountMax else { return stop("nodeCountMax") }
    push(tag, attributes)
  }

  /// Leaves an element out; the text of JSON-LD is kept apart.
  private mutating func skip(
    _ tag: HTMLTag, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    skipDepth = 1
    isData = tag == .script && Self.isData(attributes)
    if isData { tree.linkedData.append([]) }
  }

  private mutating func push(
    _ tag: HTMLTag, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var node = HTMLTree.Node(tag: tag, parent: open.last ?? -1)
    node.firstAttribute = Int32(tree.attributes.count)
    if let attributes { node.attributeCount = keep(attributes, of: tag) }
    open.append(Int32(tree.nodes.count))
    tree.nodes.append(node)
  }

  mutating func close(_ name: UnsafePointer<xmlChar>?) {
    guard !isStopped else { return }
    depth = max(0, depth - 1)
    if 0 < skipDepth {
      skipDepth -= 1
      if skipDepth == 0 { isData = false }
      return
    }
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
  }

  mutating func closeAll() {
    while let index = open.popLast() { tree.nodes[Int(index)].end = Int32(tree.nodes.count) }
  }

  mutating func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes, 0 < count, !isStopped else { return }
    // Safe: the parser lends `count` bytes for the length of this call.
    let buffer = UnsafeBufferPointer(start: bytes, count: count)
    if 0 < skipDepth {
      if isData { addData(buffer) }
      return
    }
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: buffer)
    addText(start..<Int32(tree.text.count))
  }

  /// A text node of `range`, or a longer one where it goes on.
  private mutating func addText(_ range: Range<Int32>) {
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].textEnd == range.lowerBound, tree.nodes[last].parent == open.last ?? -1
    {
      tree.nodes[last].textEnd = range.upperBound
      return
    }
    guard tree.nodes.count < HTMLLimits.nodeCountMax else { return stop("nodeCountMax") }
    var node = HTMLTree.Node(tag: .text, parent: open.last ?? -1)
    (node.textStart, node.textEnd) = (range.lowerBound, range.upperBound)
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  private mutating func addData(_ buffer: UnsafeBufferPointer<xmlChar>) {
    dataByteCount += buffer.count
    guard dataByteCount <= HTMLLimits.linkedDataByteCountMax, !tree.linkedData.isEmpty else {
      return notice("linkedDataByteCountMax")
    }
    tree.linkedData[tree.linkedData.count - 1].append(contentsOf: buffer)
  }

  private static func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    var key: UInt64 = 0
    var count = 0
    while name[count] != 0 {
      if count < 8 { key |= UInt64(name[count]) << UInt64(8 * count) }
      count += 1
    }
    return HTMLTag(key: key, count: count)
  }

  /// Whether a script holds JSON-LD.
  private static func isData(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> Bool {
    guard let attributes else { return false }
    var index = 0
    while let name = attributes[index] {
      if attributeKey(name) == .type, let value = attributes[index + 1] {
        return String(cString: value).utf8.contains(UInt8(ascii: "l"))
          && String(cString: value).range(ofASCII: "ld+json") != nil
      }
      index += 2
    }
    return false
  }

  /// Keeps the attributes that matter, and says how many.
  private mutating func keep(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, of tag: HTMLTag
  ) -> UInt8 {
    var count: UInt8 = 0
    var index = 0
    while let name = attributes[index], count < UInt8.max {
      if let key = Self.attributeKey(name), key != .href || tag == .a || tag == .link {
        let start = Int32(tree.values.count)
        if let value = attributes[index + 1] { keep(value) }
        tree.attributes.append(
          HTMLTree.Attribute(key: key, start: start, end: Int32(tree.values.count)))
        count += 1
      }
      index += 2
    }
    return count
  }

  private mutating func keep(_ value: UnsafePointer<xmlChar>) {
    // Safe: the parser ends each value with a zero, and lends it for the length of this call.
    tree.values.append(
      contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  private static func attributeKey(_ name: UnsafePointer<xmlChar>) -> HTMLTree.Key? {
    var key: UInt64 = 0
    var count = 0
    while count < 8, name[count] != 0 {
      key |= UInt64(name[count] | 0x20) << UInt64(8 * count)
      count += 1
    }
    return keys[key]
  }

  /// By the first eight bytes of the name, `|` 0x20, as ``attributeKey`` reads them.
  private static let keys: [UInt64: HTMLTree.Key] = {
    let names: [(String, HTMLTree.Key)] = [
      ("class", .class), ("id", .id), ("itemprop", .itemprop), ("itemtype", .itemtype),
      ("rel", .rel), ("href", .href), ("content", .content), ("property", .property),
      ("name", .name), ("datetime", .datetime), ("lang", .lang), ("type", .type),
      ("role", .role), ("style", .style), ("hidden", .hidden), ("aria-hid", .ariaHidden),
      ("title", .title), ("alt", .alt), ("data-tes", .test), ("data-com", .test),
      ("data-qa", .test),
    ]
    var map: [UInt64: HTMLTree.Key] = [:]
    for (name, key) in names { map[HTMLTag.key(name.utf8.map { $0 | 0x20 })] = key }
    return map
  }()
}
