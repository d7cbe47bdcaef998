import SanadText

/// Chooses the body of a page among several candidates.
///
/// The element worth most by its text; the same without belief in names, where names hide the body; an
/// element named for the body, where it holds nearly as much; the text that JSON-LD gives, where the page
/// shows less than half of it.
struct BodyChooser {
  enum Choice {
    /// An element of the tree, and what names say no body below it.
    case element(Int, furniture: MarkupHints, rule: String)
    /// Paragraphs of JSON-LD's `articleBody`.
    case linked([String])
    case none
  }

  /// Words under which a body is doubted.
  static let doubtWordMax = 60
  /// Share of the words found without names under which names are doubted.
  static let doubtShareMax = 0.25
  /// Share of the best element's words from which one named for the body is the body.
  static let namedShareMin = 0.8
  /// Share of the best element's worth from which one named for the body around it is the body.
  static let widerShareMin = 0.6
  /// Share of JSON-LD's words under which the page's own text is doubted.
  static let linkedShareMax = 0.5

  /// Words from which an element marked as the body is believed.
  static let markedWordMin = 20
  /// Share of the best element's words from which the article with the headline is the body.
  static let headlineShareMin = 0.25

  let tree: HTMLTree
  let blocks: [TextBlock]
  let contents: [Int]
  let bodies: [Int]
  let headings: [Int]
  let linkedBody: String?

  init(tree: HTMLTree, reader: BlockReader, head: PageHead, linkedBody: String?) {
    self.tree = tree
    blocks = reader.blocks
    contents = reader.contents
    bodies = reader.bodies
    headings = head.headings
    self.linkedBody = linkedBody
  }

  func choice() -> Choice {
    let named = ContentFinder(tree, blocks)
    let root = named.best()
    let words = root.map { named.wordCount(of: $0) } ?? 0
    if let linked = linkedParagraphs(), Double(words) < Self.linkedShareMax * Double(linked.words) {
      return .linked(linked.paragraphs)
    }
    if let choice = unnamed(than: words) { return choice }
    guard let root else { return .none }
    if let body = bodies.max(by: { textWords($0) < textWords($1) }),
      max(Self.markedWordMin, words / 4) <= textWords(body), !isPart(body)
    {
      return .element(body, furniture: .furniture, rule: "body.marked")
    }
    if let article = headlineArticle(below: root),
      Self.headlineShareMin * Double(words) <= Double(named.wordCount(of: article))
    {
      return .element(article, furniture: .furniture, rule: "body.article")
    }
    if words < Self.doubtWordMax,
      let wider = contents.last(where: { $0 != root && holds($0, root) }),
      Self.widerShareMin * named.total(root) <= named.total(wider)
    {
      return .element(wider, furniture: .furniture, rule: "body.wider")
    }
    if let content = named.best(of: contents.filter { !holds($0, root) || $0 == root }),
      Self.namedShareMin * Double(words) <= Double(named.wordCount(of: content))
    {
      return .element(content, furniture: .furniture, rule: "body.named")
    }
    return .element(root, furniture: .furniture, rule: "body.text")
  }

  /// Words of all text below element `index` that is not linked.
  private func textWords(_ index: Int) -> Int {
    let range = index..<Int(tree.nodes[index].end)
    return blocks.reduce(0) {
      let isInside = range.contains($1.node) && $1.linkShare < ContentFinder.linkShareMax
      return isInside ? $0 + $1.wordCount : $0
    }
  }

  /// One of several elements marked as the body, none of which holds the others.
  private func isPart(_ body: Int) -> Bool {
    bodies.contains { $0 != body && !holds(body, $0) && !holds($0, body) && 0 < textWords($0) }
  }

  /// The one of several articles of a page that has its only headline.
  private func headlineArticle(below root: Int) -> Int? {
    guard headings.count == 1, let headline = headings.first else { return nil }
    let articles = (root..<Int(tree.nodes[root].end)).filter { tree.nodes[$0].tag == .article }
    guard 1 < articles.count else { return nil }
    return articles.first { holds($0, headline) }
  }

  /// Whether `inner` lies below `outer`.
  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner < Int(tree.nodes[outer].end)
  }

  /// The element worth most without belief in names, where names leave next to nothing.
  private func unnamed(than words: Int) -> Choice? {
    guard words < Self.doubtWordMax * 6 else { return nil }
    let finder = ContentFinder(tree, blocks, furniture: .certain)
    guard let root = finder.best() else { return nil }
    let all = finder.wordCount(of: root)
    guard
      words == 0
        || (Self.doubtWordMax < all
          && Double(words) < Self.doubtShareMax * Double(all))
    else { return nil }
    return .element(root, furniture: .certain, rule: "body.unnamed")
  }

  private func linkedParagraphs() -> (paragraphs: [String], words: Int)? {
    guard let linkedBody else { return nil }
    let paragraphs = linkedBody.split { $0.isNewline }.map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    let words = paragraphs.reduce(0) { $0 + TextBlock.wordCount(of: Array($1.utf8)) }
    return words < Self.doubtWordMax ? nil : (paragraphs, words)
  }
}
