import SanadModel
import SanadText

/// Builds the graph of articles, outlets and sources with who cites or copies whom.
struct SourceGraphBuilder {
  private static let maker = Maker("sources.graph")

  private let articles: ArticleList<AnnotatedArticle>
  private let registry: SourceRegistry
  private var graph = SourceGraph()
  private var known: Set<String> = []
  private var drawn: Set<[String]> = []

  static func graph(
    of articles: ArticleList<AnnotatedArticle>, _ registry: SourceRegistry,
    newsrooms: ArticleList<ArticleIndex>, passages: [SharedPassage]
  ) -> SourceGraph {
    var builder = SourceGraphBuilder(articles, registry: registry)
    return builder.graph(
      passages: passages, CopiedPairs(articles, passages, newsrooms: newsrooms))
  }

  private init(_ articles: ArticleList<AnnotatedArticle>, registry: SourceRegistry) {
    self.articles = articles
    self.registry = registry
  }

  private mutating func graph(passages: [SharedPassage], _ pairs: CopiedPairs) -> SourceGraph {
    for annotated in articles {
      add(annotated.article.id, annotated.article.title.string, .article)
    }
    for (index, annotated) in articles.indexed { addCitations(index, annotated) }
    var pairs = pairs
    for copy in pairs.copies(passages) { add(copy) }
    return graph
  }

  private mutating func add(_ id: String, _ name: String, _ kind: SourceGraph.NodeKind) {
    guard known.insert(id).inserted else { return }
    graph.nodes.append(SourceGraph.Node(id: id, name: name, kind: kind))
  }

  private mutating func addCitations(_ index: ArticleIndex, _ annotated: AnnotatedArticle) {
    for mention in annotated.text.attributions
    where !registry.isOwnOutlet(mention.source, in: index) {
      let evidence = Pointer(article: index, range: mention.range)
      let source = addSource(mention.source, mention.kind, index)
      let via = mention.via.flatMap { registry.isOwnOutlet($0, in: index) ? nil : $0 }
      let taken = via.map { addSource($0, .outlet, index) }
      link(annotated.article.id, taken ?? source, .cites, evidence, mention.maker)
      if let taken { link(taken, source, .cites, evidence, mention.maker) }
    }
  }

  /// The node of a source under its fullest name.
  private mutating func addSource(
    _ name: String, _ kind: SourceKind, _ article: ArticleIndex
  ) -> String {
    let full = registry.id(of: name, in: article).map { registry.name(of: $0) } ?? name
    let nodeKind = SourceGraph.NodeKind(rawValue: kind.rawValue) ?? .unnamed
    let id = "source:\(full)"
    add(id, full, nodeKind)
    return id
  }

  private mutating func add(_ copy: CopiedPairs.Copy) {
    let (taker, giver) = (articles[copy.taker].article, articles[copy.giver].article)
    link(
      taker.id, giver.id, taker.language == giver.language ? .copies : .translates,
      Pointer(article: copy.taker, range: copy.passage), copy.maker)
  }

  /// Each edge once, with its first evidence.
  private mutating func link(
    _ from: String, _ to: String, _ kind: SourceGraph.EdgeKind, _ evidence: Pointer, _ maker: Maker
  ) {
    guard from != to, drawn.insert([from, to, kind.rawValue]).inserted else { return }
    graph.edges.append(
      SourceGraph.Edge(from: from, to: to, kind: kind, evidence: evidence, maker: maker))
  }
}
