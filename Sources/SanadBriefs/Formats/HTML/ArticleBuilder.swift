import SanadModel
import SanadText

/// Turns a story's articles into pages whose every sentence can be linked to.
struct ArticleBuilder {
  /// Claims marked behind one sentence; more would hide its words. Set by reading.
  private static let markCountMax = 4
  /// Sentences of an article that can be copied with their citation: each is looked for in all of the text, and a report
  /// has fewer. Set by reading.
  private static let citedCountMax = 500

  private let story: StoryView
  private let anchors: PageAnchors
  /// Claims the page shows, by the sentence of their reports.
  private let claims: [SentenceIndex.Key: [Int]]

  init(_ story: StoryView, _ anchors: PageAnchors) {
    self.story = story
    self.anchors = anchors
    var claims: [SentenceIndex.Key: [Int]] = [:]
    for index in story.parts.flatMap(\.items).map(\.claim) {
      let claim = story.account.claims[index]
      for report in claim.reports + claim.denials {
        let key = SentenceIndex.Key(article: report.article, start: report.range.start)
        if claims[key]?.last != index { claims[key, default: []].append(index) }
      }
    }
    self.claims = claims
  }

  var page: ReportsPage {
    ReportsPage(
      reportsID: anchors.section("articles"),
      reportsTitle: HTMLText(story.labels["section.articles"]),
      articles: story.account.articles.indices.map { article($0) })
  }

  func article(_ index: ArticleIndex) -> ArticlePage {
    let article = story.account.articles[index].article
    return ArticlePage(
      articleID: anchors.article(index), articleTitle: HTMLText(story.articleTitle(index)),
      articleLanguage: HTMLText(article.language), byline: HTMLText(byline(index)),
      address: address(article), backLabel: HTMLText(story.labels["line.back"]),
      backTarget: anchors.story(), blocks: blocks(index))
  }

  private func byline(_ index: ArticleIndex) -> String {
    bylineParts(index).joined(separator: " · ")
  }

  /// Outlet, authors, time, and whether the page breaks off.
  func bylineParts(_ index: ArticleIndex) -> [String] {
    let (article, labels) = (story.account.articles[index].article, story.labels)
    let parts = [story.outlets[index]] + article.authors + [story.published(index)]
    return article.truncated ? parts + [labels["line.truncated"]] : parts
  }

  private func address(_ article: Article) -> [OriginalPage] {
    guard let url = article.url, TextFragment.isWeb(url) else { return [] }
    return [
      OriginalPage(
        originalURL: HTMLText(url), originalLabel: HTMLText(story.labels["line.original"]))
    ]
  }

  // MARK: - Text

  private func blocks(_ index: ArticleIndex) -> [BlockPage] {
    let annotated = story.account.articles[index]
    let whole = Block(
      kind: .paragraph, text: "", range: annotated.article.text.range, maker: Maker("page"))
    let body = annotated.article.blocks.filter { $0.range != nil }
    let page = anchors.addresses.map { _ in FragmentPage(annotated.article) }
    var next = 0
    return (body.isEmpty ? [whole] : body).compactMap { block in
      block.range.map { range in
        BlockPage(
          isHeading: block.kind == .heading, isQuote: block.kind == .quote,
          isPlain: block.kind != .heading && block.kind != .quote,
          spans: spans(index, range, from: &next, on: page))
      }
    }
  }

  /// The sentences of `range` and the text between them, each once.
  private func spans(
    _ article: ArticleIndex, _ range: TextRange, from next: inout Int, on page: FragmentPage?
  ) -> [SpanPage] {
    let annotated = story.account.articles[article]
    let sentences = annotated.text.sentences
    var spans: [SpanPage] = []
    var at = range.start
    while next < sentences.count, sentences[next].range.start < range.end {
      let sentence = sentences[next].range
      defer { next += 1 }
      guard at <= sentence.start else { continue }
      if at < sentence.start { spans.append(plain(article, TextRange(at, sentence.start))) }
      let end = min(sentence.end, range.end)
      spans.append(
        SpanPage(
          spanID: [anchors.sentence(article, next)],
          spanCites: next < Self.citedCountMax
            ? cites(Pointer(article: article, range: TextRange(sentence.start, end)), on: page)
            : [],
          spanWords: HTMLText(annotated.article.text[TextRange(sentence.start, end)]),
          marks: marks(article, sentence)))
      at = end
    }
    if at < range.end { spans.append(plain(article, TextRange(at, range.end))) }
    return spans
  }

  private func plain(_ article: ArticleIndex, _ range: TextRange) -> SpanPage {
    SpanPage(
      spanID: [], spanCites: [],
      spanWords: HTMLText(story.account.articles[article].article.text[range]),
      marks: [])
  }

  /// The sentence as it is cited, where the page is an article's own.
  private func cites(_ place: Pointer, on page: FragmentPage?) -> [HTMLText] {
    guard let page else { return [] }
    return [HTMLText(story.citation(place, story.account.speakers(namedIn: place), on: page))]
  }

  private func marks(_ article: ArticleIndex, _ range: TextRange) -> [LinkPage] {
    let key = SentenceIndex.Key(article: article, start: range.start)
    return (claims[key] ?? []).prefix(Self.markCountMax).map { claim in
      let part = Section(story.account.claims[claim].status)
      return LinkPage(
        linkTarget: anchors.link(toClaim: claim),
        linkText: HTMLText(story.labels["section.\(part.rawValue)"]),
        linkSigns: [HTMLText(TextFormat.symbol(part))])
    }
  }
}
