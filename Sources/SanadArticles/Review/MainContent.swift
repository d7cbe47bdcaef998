import SanadText

/// The element that is the parent of most sentences of a body, and the shape of those sentences' elements.
struct MainContent {
  /// Tag, depth and classes of an element: two paragraphs of one article have the same.
  private struct ElementShape: Hashable {
    let tag: HTMLTag
    let depth: Int
    /// Hashes of the values of `class`, 0 without one.
    let name: UInt64
    let parentName: UInt64
  }

  private let page: ParsedPage
  private var parent: Int32 = -1
  private var shape: ElementShape?
  /// ``ElementShape/name`` of the elements around the blocks: many paragraphs have one parent.
  private let names: [Int: UInt64]

  init(_ page: ParsedPage, _ candidates: [BodyCandidates.Candidate]) {
    self.page = page
    names = Self.names(page, candidates)
    var parents: [Int32: Int] = [:]
    var shapes: [ElementShape: Int] = [:]
    var (parentWords, shapeWords) = (0, 0)
    for candidate in candidates where candidate.isBody {
      guard let block = candidate.block.map({ page.blocks[$0] }),
        block.isSentence
      else { continue }
      let (own, itsShape) = (page.tree.nodes[block.node].parent, shape(of: block.node))
      parents[own, default: 0] += block.wordCount
      shapes[itsShape, default: 0] += block.wordCount
      if let words = parents[own], parentWords < words { (parent, parentWords) = (own, words) }
      if let words = shapes[itsShape], shapeWords < words {
        (shape, shapeWords) = (itsShape, words)
      }
    }
  }

  private func shape(of node: Int) -> ElementShape {
    let up = Int(page.tree.nodes[node].parent)
    return ElementShape(
      tag: page.tree.nodes[node].tag, depth: depth(of: node),
      name: names[node] ?? 0, parentName: names[up] ?? 0)
  }

  private static func names(
    _ page: ParsedPage, _ candidates: [BodyCandidates.Candidate]
  ) -> [Int: UInt64] {
    var names: [Int: UInt64] = [:]
    for block in candidates.compactMap(\.block) {
      let node = page.blocks[block].node
      for element in [node, Int(page.tree.nodes[node].parent)]
      where 0 <= element && names[element] == nil {
        names[element] = page.tree.value(.class, of: element).map(\.fnv1a) ?? 0
      }
    }
    return names
  }

  /// Elements around `node`; complexity: O(depth).
  private func depth(of node: Int) -> Int {
    var depth = 0
    var at = Int(page.tree.nodes[node].parent)
    while 0 <= at {
      depth += 1
      at = Int(page.tree.nodes[at].parent)
    }
    return depth
  }

  /// Values of the family `mainContent` for `block`.
  func relations(of block: TextBlock) -> [Int] {
    guard let shape else { return [] }
    let own = self.shape(of: block.node)
    var values: [Int] = []
    if page.tree.nodes[block.node].parent == parent {
      values.append(0)
    } else if own.depth == shape.depth {
      values.append(1)
    } else if shape.depth + 2 < own.depth {
      values.append(2)
    }
    if own == shape { values.append(3) } else if own.tag == shape.tag { values.append(4) }
    return values
  }
}
