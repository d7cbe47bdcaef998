import SanadText

/// The element in which most sentences of a body stand, and how those are built.
struct MainContent {
  /// How an element is built: two paragraphs of one article are built alike.
  private struct Build: Hashable {
    let tag: HTMLTag
    let depth: Int
    /// Hashes of the values of `class`, 0 without one.
    let name: UInt64
    let parentName: UInt64
  }

  private let page: ParsedPage
  private var parent: Int32 = -1
  private var build: Build?
  /// ``Build/name`` of the elements around the blocks: many paragraphs have one parent.
  private let names: [Int: UInt64]

  init(_ page: ParsedPage, _ candidates: [BodyCandidates.Candidate]) {
    self.page = page
    names = Self.names(page, candidates)
    var parents: [Int32: Int] = [:]
    var builds: [Build: Int] = [:]
    var (parentWords, buildWords) = (0, 0)
    for candidate in candidates where candidate.isBody {
      guard let block = candidate.block.map({ page.blocks[$0] }),
        block.isSentence
      else { continue }
      let (own, built) = (page.tree.nodes[block.node].parent, build(of: block.node))
      parents[own, default: 0] += block.wordCount
      builds[built, default: 0] += block.wordCount
      if let words = parents[own], parentWords < words { (parent, parentWords) = (own, words) }
      if let words = builds[built], buildWords < words { (build, buildWords) = (built, words) }
    }
  }

  private func build(of node: Int) -> Build {
    let up = Int(page.tree.nodes[node].parent)
    return Build(
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
        names[element] = page.tree.value(.class, of: element).map(BlockReader.hash) ?? 0
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
    guard let build else { return [] }
    let own = self.build(of: block.node)
    var values: [Int] = []
    if page.tree.nodes[block.node].parent == parent {
      values.append(0)
    } else if own.depth == build.depth {
      values.append(1)
    } else if build.depth + 2 < own.depth {
      values.append(2)
    }
    if own == build { values.append(3) } else if own.tag == build.tag { values.append(4) }
    return values
  }
}
