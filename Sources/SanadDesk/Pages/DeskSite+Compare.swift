import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

/// Two articles side by side, what they share marked.
struct CompareView: Sendable {
  struct Span: Sendable {
    let plain: [HTMLText]
    let shared: [Shared]
  }

  struct Shared: Sendable {
    /// A place of its own where the passage begins.
    let ownID: [HTMLText]
    let words: HTMLText
    let links: [Link]
  }

  /// From a passage to the same on the other side.
  struct Link: Sendable {
    let otherID: HTMLText
    let number: HTMLText
  }

  struct Side: Sendable {
    let sideLink: HTMLText
    let sideTitle: HTMLText
    let sideLanguage: HTMLText
    let sideFacts: [HTMLText]
    let paragraphs: [[Span]]
  }

  let compareText: HTMLText
  let direction: [HTMLText]
  let rule: [HTMLText]
  let sides: [Side]
}

/// `/compare?a=PLACE&b=PLACE`.
extension DeskSite {
  func compare(_ visit: Visit) async throws -> DeskAnswer {
    let articles = try ["a", "b"].map { name in
      guard let text = visit.query[name], let place = Int64(text) else {
        throw DeskProblem.badRequest.with(name)
      }
      guard let id = try store.articleID(at: place),
        let newest = try store.history(of: id).versions.last
      else { throw DeskProblem.notFound.with(text) }
      return (place: place, article: maker.pipeline.tokenized(newest.annotated))
    }
    let pair = articles.map(\.article)
    let passages = maker.pipeline.passages(amongStrangers: pair)
    if visit.form == .json {
      return try data(["copies": Pipeline.copies(of: passages, among: pair)], by: settings.run)
    }
    let labels = visit.labels
    let view = CompareBuilder(labels: labels).view(
      pair, passages, addresses: articles.map { Address.article($0.place) })
    let query = visit.query.text(without: ["labels"])
    let frame = Frame(
      title: labels["desk.compare"], place: .none, twin: "/compare.json?\(query)")
    return .html(page(frame, view, "desk-compare", visit.request, labels))
  }
}

struct CompareBuilder {
  let labels: Labels

  func view(
    _ pair: [AnnotatedArticle], _ passages: [SharedPassage], addresses: [String]
  ) -> CompareView {
    let names = pair.map { outlet($0.article) }
    let direction = passages.first.map { head -> String in
      switch head.direction {
      case .forward:
        labels.filled("compare.took", [("name", names[1]), ("value", names[0])])
      case .backward:
        labels.filled("compare.took", [("name", names[0]), ("value", names[1])])
      case .undecided: labels["compare.undecided"]
      }
    }
    let first = Cut(pair[0].article, passages.map(\.firstRange))
    let second = Cut(pair[1].article, passages.map(\.secondRange))
    return CompareView(
      compareText: HTMLText(labels.count("count.passages", passages.count)),
      direction: direction.map { [HTMLText($0)] } ?? [],
      rule: passages.first.map { [HTMLText($0.maker.name)] } ?? [],
      sides: [
        side(first, "a", second, "b", addresses[0]),
        side(second, "b", first, "a", addresses[1]),
      ])
  }

  private func outlet(_ article: Article) -> String {
    AccountPages.readable(
      outlet: article.outlet ?? article.host ?? labels["line.unknown-outlet"])
  }

  private func side(
    _ own: Cut, _ prefix: String, _ other: Cut, _ otherPrefix: String, _ address: String
  ) -> CompareView.Side {
    let article = own.article
    let time = article.published.map { labels.time($0) } ?? labels["line.no-date"]
    return CompareView.Side(
      sideLink: HTMLText(address),
      sideTitle: HTMLText(
        article.title.isEmpty ? labels["line.no-title"] : article.title.string),
      sideLanguage: HTMLText(article.language),
      sideFacts: [outlet(article), time].map { HTMLText($0) },
      paragraphs: own.blocks.map { block in
        block.map { span($0, own, prefix, other, otherPrefix) }
      })
  }

  private func span(
    _ piece: Cut.Piece, _ own: Cut, _ prefix: String, _ other: Cut, _ otherPrefix: String
  ) -> CompareView.Span {
    let words = HTMLText(own.article.text[piece.range])
    guard let number = piece.passage else { return CompareView.Span(plain: [words], shared: []) }
    // The link stands where the passage begins, if the other side shows it at all.
    let link =
      piece.isFirst && other.shown.contains(number)
      ? [
        CompareView.Link(
          otherID: HTMLText("\(otherPrefix)\(number + 1)"), number: HTMLText(number + 1))
      ]
      : []
    let id = piece.isFirst ? [HTMLText("\(prefix)\(number + 1)")] : []
    return CompareView.Span(
      plain: [], shared: [CompareView.Shared(ownID: id, words: words, links: link)])
  }
}

/// The paragraphs of an article, cut where a shared passage begins or ends.
private struct Cut {
  struct Piece {
    let range: TextRange
    /// The index of the passage, or nil for words of its own.
    let passage: Int?
    /// Whether the passage begins here: one over two paragraphs is named in the first.
    let isFirst: Bool
  }

  let article: Article
  private(set) var blocks: [[Piece]] = []
  /// Passages that stand in a paragraph and not within another one.
  private(set) var shown: Set<Int> = []

  init(_ article: Article, _ passages: [TextRange]) {
    self.article = article
    let sorted = passages.enumerated().map { (index: $0.offset, range: $0.element) }
      .sorted { ($0.range.start, $0.index) < ($1.range.start, $1.index) }
    for block in article.bodyRanges.isEmpty ? [article.text.range] : article.bodyRanges {
      blocks.append(pieces(of: block, sorted))
    }
  }

  private mutating func pieces(
    of block: TextRange, _ passages: [(index: Int, range: TextRange)]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var at = block.start
    for passage in passages {
      let start = max(at, passage.range.start)
      let end = min(block.end, passage.range.end)
      guard start < end else { continue }
      if at < start {
        pieces.append(Piece(range: TextRange(at, start), passage: nil, isFirst: false))
      }
      let isFirst = shown.insert(passage.index).inserted
      pieces.append(
        Piece(range: TextRange(start, end), passage: passage.index, isFirst: isFirst))
      at = end
    }
    if at < block.end {
      pieces.append(Piece(range: TextRange(at, block.end), passage: nil, isFirst: false))
    }
    return pieces
  }
}
