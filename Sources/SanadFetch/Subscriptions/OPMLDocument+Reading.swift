import CLibXML2
import Glibc
import SanadXML

extension OPMLDocument {
  /// Bytes of the longest list read. Set by reading.
  package static let byteCountMax = 10_000_000
  /// Lines of a list that are read. Set by reading.
  package static let outlineCountMax = 100_000
  /// How deep lines are nested; what is deeper is left out. Set by reading.
  package static let depthMax = 64

  /// Reads a list, of a damaged one what there is; nil where there is no list in it.
  package init?(_ bytes: [UInt8]) {
    let bytes = XMLReferences.repaired(bytes)
    guard bytes.count <= Self.byteCountMax, let document = Self.parse(bytes) else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document), Self.name(of: root) == "opml" else {
      return nil
    }
    self.init(attributes: Self.attributes(of: root))
    for part in Self.elements(in: root) {
      switch Self.name(of: part) {
      case "head": head += Self.fields(in: part)
      case "body": outlines += Self.outlines(in: part)
      default: continue
      }
    }
  }

  /// No entity is put in and nothing is fetched; what is wrong is passed over.
  private static func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
    _ = LibXML.setup
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    // Line feeds before the declaration are seen, and no parser takes them. Of a file that is cut off within
    // a tag the tag is left out: half an address is none.
    let start = bytes.prefix { $0 == 0x20 || 0x09 <= $0 && $0 <= 0x0D }.count
    guard let last = bytes.lastIndex(of: UInt8(ascii: ">")), start <= last else { return nil }
    return bytes[start...last].withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(options))
    }
  }

  /// One level of lines while it is read.
  private struct Level {
    let node: xmlNodePtr?
    var rest: ArraySlice<xmlNodePtr>
    var outlines: [Outline] = []
  }

  /// Lines may be nested as deep as the file likes, so this does not call itself.
  private static func outlines(in body: xmlNodePtr) -> [Outline] {
    var levels = [Level(node: nil, rest: lines(in: body)[...])]
    var count = 0
    while true {
      let last = levels.count - 1
      if let node = levels[last].rest.popFirst(), count < outlineCountMax {
        count += 1
        let inner = levels.count < depthMax ? lines(in: node) : []
        levels.append(Level(node: node, rest: inner[...]))
        continue
      }
      let level = levels.removeLast()
      guard let node = level.node else { return level.outlines }
      levels[last - 1].outlines.append(
        Outline(attributes: attributes(of: node), children: level.outlines))
    }
  }

  private static func fields(in head: xmlNodePtr) -> [Attribute] {
    elements(in: head).map { Attribute(qualifiedName(of: $0), text(of: $0)) }
  }

  private static func lines(in node: xmlNodePtr) -> [xmlNodePtr] {
    elements(in: node).filter { name(of: $0) == "outline" }
  }

  private static func elements(in node: xmlNodePtr) -> [xmlNodePtr] {
    var elements: [xmlNodePtr] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { elements.append(child) }
      next = child.pointee.next
    }
    return elements
  }

  /// The name in lower case, without its prefix.
  private static func name(of node: xmlNodePtr) -> String {
    string(node.pointee.name).lowercased()
  }

  private static func qualifiedName(of node: xmlNodePtr) -> String {
    prefixed(string(node.pointee.name), node.pointee.ns)
  }

  private static func prefixed(_ name: String, _ namespace: xmlNsPtr?) -> String {
    guard let prefix = namespace?.pointee.prefix else { return name }
    return "\(string(prefix)):\(name)"
  }

  /// Namespaces that the element declares, then its attributes.
  private static func attributes(of node: xmlNodePtr) -> [Attribute] {
    var attributes: [Attribute] = []
    var namespace = node.pointee.nsDef
    while let declared = namespace {
      let name = declared.pointee.prefix.map { "xmlns:\(string($0))" } ?? "xmlns"
      attributes.append(Attribute(name, declared.pointee.href.map { string($0) } ?? ""))
      namespace = declared.pointee.next
    }
    var property = node.pointee.properties
    while let attribute = property {
      let name = prefixed(string(attribute.pointee.name), attribute.pointee.ns)
      attributes.append(Attribute(name, value(of: attribute, in: node)))
      property = attribute.pointee.next
    }
    return attributes
  }

  private static func value(of attribute: xmlAttrPtr, in node: xmlNodePtr) -> String {
    guard let text = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) else {
      return ""
    }
    // libxml2 takes its memory from malloc unless a program sets that otherwise, and this one does not.
    defer { free(text) }
    return string(text)
  }

  private static func text(of node: xmlNodePtr) -> String {
    guard let text = xmlNodeGetContent(node) else { return "" }
    defer { free(text) }
    return string(text).trimmingSpaces
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
