import SanadModel
import SanadText

/// The elements and texts of a page in one flat array, parents before children.
///
/// `<p>Dua <b>kapal</b></p>` is four nodes: `p` (end 4), text `Dua `, `b` (end 4), text `kapal`. A node's
/// descendants are those between its own index and its `end`, so that a walk is a loop and a subtree a
/// range; nothing here recurses, whatever the depth of a page.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    let tag: HTMLTag
    /// Attributes kept.
    var attributeCount: UInt8 = 0
    /// Index of the first one in ``HTMLTree/attributes``.
    var firstAttribute: Int32 = 0
    /// Index of the parent; -1 for the root.
    let parent: Int32
    /// Index past the last descendant.
    var end: Int32 = 0
    /// Bytes of a text node in ``HTMLTree/text``.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
  }

  /// The attributes that are kept.
  enum Key: UInt8, Sendable {
    case `class`, id, itemprop, itemtype, rel, href, content, property, name, datetime, lang, type
    case role, style, hidden, ariaHidden, title, test, alt
  }

  struct Attribute: Sendable {
    let key: Key
    let start: Int32
    let end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Text of all text nodes, entities resolved, in the page's order.
  var text: [UInt8] = []
  /// Values of all attributes.
  var values: [UInt8] = []
  /// The text of each `application/ld+json` script.
  var linkedData: [[UInt8]] = []
  var notices: [Notice] = []

  /// The value of `key` at node `index`, or nil.
  func value(_ key: Key, of index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    let first = Int(node.firstAttribute)
    for attribute in attributes[first..<(first + Int(node.attributeCount))]
    where attribute.key == key {
      return values[Int(attribute.start)..<Int(attribute.end)]
    }
    return nil
  }

  func string(_ key: Key, of index: Int) -> String? {
    value(key, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Bytes of a heading, or of an element that names somebody, which are read: elements may hold one
  /// another a thousand deep, and the page's text in each. Set by reading.
  static let labelByteMax = 4_096

  /// The text below node `index`, cleaned, as far as about ``labelByteMax``.
  ///
  /// - Parameter skips: whether the element at an index is left out.
  func cleanedText(of index: Int, skipping skips: (Int) -> Bool = { _ in false }) -> [UInt8] {
    var cleaner = TextCleaner()
    var at = index
    while at < Int(nodes[index].end) || at == index, cleaner.bytes.count < Self.labelByteMax {
      WorkCounter.add()
      let node = nodes[at]
      if at != index, node.tag != .text, skips(at) {
        cleaner.addSpace()
        at = max(at + 1, Int(node.end))
        continue
      }
      if node.tag == .text {
        let end = min(Int(node.textEnd), Int(node.textStart) + Self.labelByteMax)
        cleaner.add(text[Int(node.textStart)..<end].wholeCharacters)
      } else if node.tag.isBlock || node.tag == .br {
        cleaner.addSpace()
      }
      at += 1
    }
    return cleaner.bytes
  }

  /// Of each node the sum of `values` over itself and all below it.
  ///
  /// - Complexity: O(nodes).
  func totals<Value: AdditiveArithmetic>(_ values: [Value]) -> [Value] {
    var totals = values
    for index in nodes.indices.reversed() where 0 <= nodes[index].parent {
      totals[Int(nodes[index].parent)] += totals[index]
    }
    return totals
  }

  /// Bytes of text up to which a cell is read together with its row. Set by reading.
  private static let cellByteMax = 80

  /// Whether element `index` is a cell of a few words, part of the line that its row is.
  func isShortCell(_ index: Int) -> Bool {
    guard nodes[index].tag == .td || nodes[index].tag == .th else { return false }
    var byteCount = 0
    for node in nodes[(index + 1)..<max(index + 1, Int(nodes[index].end))] {
      if node.tag == .text { byteCount += Int(node.textEnd - node.textStart) }
      if node.tag.isBlock || Self.cellByteMax < byteCount { return false }
    }
    return true
  }
}
