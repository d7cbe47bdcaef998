import SanadText

/// What a page says of itself in elements that are not read as text.
struct PageHead: Sendable {
  /// `<title>`
  var title: String?
  /// Content of `meta` elements by `property`, `name` or `itemprop`, in lower case, in order.
  var metas: [(name: String, content: String)] = []
  var canonical: String?
  /// `<html lang>`
  var language: String?
  /// Indices of the `h1` elements.
  var headings: [Int] = []
  /// Indices of the `time` and `abbr` elements.
  var times: [Int] = []

  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html: language = language ?? tree.string(.lang, of: index)
      case .title: title = title ?? Self.text(tree, index)
      case .meta: addMeta(tree, index)
      case .link: addLink(tree, index)
      case .h1: headings.append(index)
      case .time, .abbr: times.append(index)
      default: break
      }
    }
  }

  private static func text(_ tree: HTMLTree, _ index: Int) -> String? {
    let bytes = tree.cleanedText(of: index)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func addMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.string(.content, of: index), !content.isEmpty else { return }
    for key in [HTMLTree.Key.property, .name, .itemprop] {
      if let name = tree.string(key, of: index) {
        metas.append((name.lowercased(), content))
      }
    }
  }

  private mutating func addLink(_ tree: HTMLTree, _ index: Int) {
    guard canonical == nil, let rel = tree.string(.rel, of: index), rel == "canonical" else {
      return
    }
    canonical = tree.string(.href, of: index)
  }

  /// The content of the first of `names` that the page has.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name }) { return found.content }
    }
    return nil
  }

  /// The address that the page gives itself.
  var ownAddress: String? { canonical ?? meta("og:url") }

  /// All contents under `names`, in the page's order.
  func all(_ names: Set<String>) -> [String] {
    metas.filter { names.contains($0.name) }.map(\.content)
  }
}
