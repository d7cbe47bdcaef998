import SanadText

/// Elements by tag, id, classes and `itemprop`, each inside the one before it: `#isi div.kotak .promo`.
struct ElementSelector: Sendable {
  /// Elements around each other that one selector names. Set by reading.
  static let partMax = 8

  /// One element of a selector.
  private struct Part: Sendable {
    var tag: HTMLTag?
    var id: [UInt8]?
    var item: [UInt8]?
    var classes: [[UInt8]] = []
  }

  private let parts: [Part]

  /// Nil for what is no such selector.
  init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
    let parts = words.compactMap(Self.part)
    guard !parts.isEmpty, parts.count == words.count, parts.count <= Self.partMax else {
      return nil
    }
    self.parts = parts
  }

  private static let itemOpening = Array("[itemprop=".utf8)

  /// `div#isi.teks`
  private static func part(_ word: [UInt8]) -> Part? {
    var part = Part()
    var rest = word[...]
    while let first = rest.first {
      let mark: UInt8? = ByteClass.isLetter(first) ? nil : first
      if rest.starts(with: itemOpening), rest.last == UInt8(ascii: "]") {
        part.item = Array(rest.dropFirst(itemOpening.count).dropLast())
        return part
      }
      let name = rest.dropFirst(mark == nil ? 0 : 1).prefix {
        $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "[")
      }
      guard !name.isEmpty else { return nil }
      switch mark {
      case nil where rest.count == word.count:
        let tag = HTMLTag(key: HTMLTag.key(name), count: name.count)
        guard tag != .other else { return nil }
        part.tag = tag
      case UInt8(ascii: "."): part.classes.append(Array(name))
      case UInt8(ascii: "#"): part.id = Array(name)
      default: return nil
      }
      rest = rest[name.endIndex...]
    }
    return part
  }

  /// Whether element `index` is one of these; complexity: O(depth).
  func matches(_ tree: HTMLTree, _ index: Int) -> Bool {
    guard let last = parts.last, Self.matches(last, tree, index) else { return false }
    var left = parts.dropLast()
    var at = Int(tree.nodes[index].parent)
    while 0 <= at, let part = left.last {
      if Self.matches(part, tree, at) { left.removeLast() }
      at = Int(tree.nodes[at].parent)
    }
    return left.isEmpty
  }

  private static func matches(_ part: Part, _ tree: HTMLTree, _ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag != .text, part.tag == nil || part.tag == node.tag else { return false }
    if let id = part.id, tree.value(.id, of: index)?.elementsEqual(id) != true { return false }
    if let item = part.item, tree.value(.itemprop, of: index)?.elementsEqual(item) != true {
      return false
    }
    guard !part.classes.isEmpty else { return true }
    let names = tree.value(.class, of: index)?.split { ByteClass.isSpace($0) } ?? []
    return part.classes.allSatisfy { name in names.contains { $0.elementsEqual(name) } }
  }
}
