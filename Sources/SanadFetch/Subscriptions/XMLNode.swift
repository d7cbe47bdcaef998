import CLibXML2
import Glibc

/// What a reader asks of an element of libxml2's tree.
extension UnsafeMutablePointer where Pointee == xmlNode {
  /// The elements in it, in their order.
  var elements: [xmlNodePtr] {
    var elements: [xmlNodePtr] = []
    var next = pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { elements.append(child) }
      next = child.pointee.next
    }
    return elements
  }

  /// The name in lower case, without its prefix.
  var localName: String { pointee.name.map { String(cString: $0) }?.lowercased() ?? "" }

  /// All text in it, without white space at its ends.
  var content: String {
    guard let text = xmlNodeGetContent(self) else { return "" }
    // libxml2 takes its memory from malloc unless a program sets that otherwise, and this one does not.
    defer { free(text) }
    return String(cString: text).trimmingSpaces
  }

  /// The value of an attribute without a namespace; nil where there is none.
  func attribute(_ name: String) -> String? {
    guard let text = xmlGetNoNsProp(self, name) else { return nil }
    defer { free(text) }
    return String(cString: text).trimmingSpaces
  }

  /// The text of the first element in it with this name; nil where it is empty.
  func text(of name: String) -> String? {
    elements.first { $0.localName == name }.map(\.content).flatMap { $0.isEmpty ? nil : $0 }
  }
}
