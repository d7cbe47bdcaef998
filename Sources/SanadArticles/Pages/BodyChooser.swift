import SanadModel
import SanadText

/// Chooses the body of a page among several candidates.
///
/// These are the element with the highest score of its text; the same with only the surest names counted,
/// where the others would leave no body; an element named for the body that holds nearly as much; the text in
/// JSON-LD or in a script, where the page shows less than half of it.
struct BodyChooser {
  enum Choice {
    /// An element of the tree, the names under which its text is boilerplate, and the rule that chose it.
    case element(Int, boilerplate: MarkupHints, rule: String)
    /// Paragraphs that the page's data hold.
    case data([String], rule: String)
    case none
  }

  /// Words under which a body is doubted. Set by reading.
  static let doubtWordMax = 60
  /// Words under which the names of elements are doubted. Set by reading.
  static let namedDoubtWordMax = 360
  /// Share of the words found without names under which names are doubted. Set by reading.
  static let doubtShareMax = 0.25
  /// Share of the best element's words from which one named for the body is the body. Set by reading.
  static let namedShareMin = 0.8
  /// Share of the best element's score from which one named for the body around it is the body. Set by reading.
  static let widerShareMin = 0.6
  /// Share of JSON-LD's words under which the page's own text is doubted. Set by reading.
  static let linkedShareMax = 0.5

  /// Words from which an element marked as the body is taken for it, and share of the best element's.
  /// Set by reading.
  static let markedWordMin = 20
  static let markedShareMin = 0.25
  /// Share of the best element's words from which the article with the headline is the body. Set by reading.
  static let headlineShareMin = 0.25

  /// The rule for a body of some short sentences, which nothing learned from long ones judges.
  static let shortRule = "body.short"

  let tree: HTMLTree
  let blocks: [TextBlock]
  let contents: [Int]
  let bodies: [Int]
  /// The element with the title, where no other heading could be it.
  let headline: Int?
  /// It says nothing of itself, as the text of a feed's entry.
  private let isFragment: Bool
  let linkedBody: String?
  private let source: [UInt8]
  private let markup: Markup
  /// For each node the words of the text below it that is not linked.
  private let textWords: [Int]

  init(_ page: ParsedPage, _ reader: BlockReader, _ markup: Markup) {
    tree = page.tree
    blocks = reader.blocks
    contents = reader.contents
    bodies = reader.bodies
    isFragment = page.head.headings.isEmpty && page.head.title == nil && page.head.metas.isEmpty
    headline = page.head.headings.count <= 1 ? page.headline : nil
    linkedBody = page.data.body
    (source, self.markup) = (page.source, markup)
    var words = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks where block.linkShare < TextBlock.linkShareMax {
      words[block.node] += block.wordCount
    }
    textWords = tree.totals(words)
  }

  /// - Parameter kept: elements that the rules of the page's site call its body; the one with most text is.
  func choice(_ kept: [(index: Int, maker: Maker)] = []) -> Choice {
    if let own = kept.max(by: { textWords[$0.index] < textWords[$1.index] }),
      0 < textWords[own.index]
    {
      return .element(own.index, boilerplate: [], rule: own.maker.name)
    }
    let named = ContentFinder(tree, blocks)
    let root = named.best()
    let words = root.map { named.wordCount(of: $0) } ?? 0
    if let choice = dataChoice(words) { return choice }
    // A page with several headings has more than one text; without any it is one if it is a piece of a page.
    if words < Self.doubtWordMax, headline != nil || isFragment,
      let short = ShortBody(tree, blocks).root(around: root, headline)
    {
      return Self.element(short, Self.shortRule)
    }
    if let choice = unnamed(than: words) { return choice }
    guard let root else { return .none }
    let best = Best(finder: named, root: root, words: words)
    if let body = marked(best) { return Self.element(body, "body.marked") }
    if let article = headlineArticle(best) { return Self.element(article, "body.article") }
    if let wider = wider(best) { return Self.element(wider, "body.wider") }
    if let content = content(best) { return Self.element(content, "body.named") }
    return Self.element(root, "body.text")
  }

  /// The element with the highest score, and its words.
  private struct Best {
    let finder: ContentFinder
    let root: Int
    let words: Int
  }

  private static func element(_ index: Int, _ rule: String) -> Choice {
    .element(index, boilerplate: .boilerplate, rule: rule)
  }

  /// The element marked as the body with the most words, unless it is one of several parts.
  private func marked(_ best: Best) -> Int? {
    guard let body = bodies.max(by: { textWords[$0] < textWords[$1] }),
      max(Self.markedWordMin, Int(Double(best.words) * Self.markedShareMin)) <= textWords[body],
      !isPart(body)
    else { return nil }
    return body
  }

  /// The innermost element named for the body around a short one.
  private func wider(_ best: Best) -> Int? {
    guard best.words < Self.doubtWordMax,
      let wider = contents.last(where: { $0 != best.root && holds($0, best.root) }),
      Self.widerShareMin * best.finder.score(of: best.root) <= best.finder.score(of: wider)
    else { return nil }
    return wider
  }

  /// An element named for the body that holds nearly as much.
  private func content(_ best: Best) -> Int? {
    let others = contents.filter { !holds($0, best.root) || $0 == best.root }
    guard let content = best.finder.best(of: others),
      Self.namedShareMin * Double(best.words) <= Double(best.finder.wordCount(of: content))
    else { return nil }
    return content
  }

  /// One of several elements marked as the body, none of which holds the others.
  private func isPart(_ body: Int) -> Bool {
    bodies.contains { $0 != body && !holds(body, $0) && !holds($0, body) && 0 < textWords[$0] }
  }

  /// The one of several articles of a page that has its only headline.
  private func headlineArticle(_ best: Best) -> Int? {
    guard let headline else { return nil }
    let inside = best.root..<Int(tree.nodes[best.root].end)
    let articles = inside.filter { tree.nodes[$0].tag == .article }
    guard 1 < articles.count, let article = articles.first(where: { holds($0, headline) }),
      Self.headlineShareMin * Double(best.words) <= Double(best.finder.wordCount(of: article))
    else { return nil }
    return article
  }

  /// Whether `inner` lies below `outer`.
  private func holds(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner < Int(tree.nodes[outer].end)
  }

  /// The element with the highest score if only the surest names count, where all names leave next to
  /// nothing.
  private func unnamed(than words: Int) -> Choice? {
    guard words < Self.namedDoubtWordMax else { return nil }
    let finder = ContentFinder(tree, blocks, boilerplate: .certain)
    guard let root = finder.best() else { return nil }
    let all = finder.wordCount(of: root)
    guard
      words == 0
        || (Self.doubtWordMax < all
          && Double(words) < Self.doubtShareMax * Double(all))
    else { return nil }
    return .element(root, boilerplate: .certain, rule: "body.unnamed")
  }

  /// What JSON-LD or, on a page with next to no text, a script gives, where the page shows less than half.
  private func dataChoice(_ words: Int) -> Choice? {
    let linked = linkedBody.map { $0.split { $0.isNewline }.map(String.init) }
    if let linked, isFuller(linked, than: words) { return .data(linked, rule: "body.json-ld") }
    guard words < Self.doubtWordMax, let script = ScriptBody.paragraphs(in: source, markup),
      isFuller(script, than: words)
    else { return nil }
    return .data(script, rule: "body.script")
  }

  private func isFuller(_ paragraphs: [String], than words: Int) -> Bool {
    let own = paragraphs.filter { !$0.allSatisfy(\.isWhitespace) }
      .reduce(0) { $0 + SentenceTest.wordCount(of: Array($1.utf8)) }
    return Self.doubtWordMax <= own && Double(words) < Self.linkedShareMax * Double(own)
  }
}
