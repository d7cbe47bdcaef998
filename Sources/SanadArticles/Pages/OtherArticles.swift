/// The `article` elements in a body that are cards of other articles: each far shorter than the one that
/// has most of the text.
struct OtherArticles {
  /// Share of the body's sentences from which one article is the body. Set by reading.
  static let mainShareMin = 0.6
  /// Share of the body's words up to which an article beside it is a card. Set by reading.
  static let cardShareMax = 0.2

  /// For each block of the body the innermost `article` around it, -1 for none.
  private var owners: [Int: Int] = [:]
  private var cards: Set<Int> = []

  /// - Parameters:
  ///   - root: the element chosen as the body; articles around it are not looked at.
  ///   - headline: the heading of the page's own article.
  init(_ tree: HTMLTree, _ blocks: [TextBlock], _ inside: [Int], root: Int, headline: Int?) {
    var (words, total): ([Int: Int], Int) = ([:], 0)
    for index in inside {
      let owner = Self.owner(of: blocks[index].node, tree, root)
      owners[index] = owner
      guard blocks[index].isSentence else { continue }
      words[owner, default: 0] += blocks[index].wordCount
      total += blocks[index].wordCount
    }
    cards = Self.headed(Set(owners.values), tree, headline)
    guard let main = words.first(where: { Self.mainShareMin * Double(total) <= Double($0.value) })
    else { return }
    cards.formUnion(
      owners.values.filter { owner in
        owner != main.key && owner != -1 && !(owner..<Int(tree.nodes[owner].end)).contains(main.key)
          && Double(words[owner] ?? 0) <= Self.cardShareMax * Double(total)
      })
  }

  /// The articles with a heading of the first rank of their own, where the page's is in another one: the next
  /// articles of a page that goes on without end.
  private static func headed(
    _ owners: Set<Int>, _ tree: HTMLTree, _ headline: Int?
  ) -> Set<Int> {
    func range(_ owner: Int) -> Range<Int> { owner..<Int(tree.nodes[owner].end) }
    let articles = owners.filter { 0 <= $0 }
    guard let headline, 1 < articles.count,
      articles.contains(where: { range($0).contains(headline) })
    else { return [] }
    let headings = tree.totals(tree.nodes.map { $0.tag == .h1 ? 1 : 0 })
    return articles.filter { !range($0).contains(headline) && 0 < headings[$0] }
  }

  /// Complexity: O(depth).
  private static func owner(of node: Int, _ tree: HTMLTree, _ root: Int) -> Int {
    var at = node
    while root < at {
      if tree.nodes[at].tag == .article { return at }
      at = Int(tree.nodes[at].parent)
    }
    return -1
  }

  /// Whether block `index` stands in a card.
  func hold(_ index: Int) -> Bool { owners[index].map(cards.contains) ?? false }
}
