import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

struct ArticleFrameView: Sendable {
  struct Version: Sendable {
    let versionLink: HTMLText
    let versionText: HTMLText
    let isShown: Bool
  }

  struct Piece: Sendable {
    let kept: [HTMLText]
    let removed: [HTMLText]
    let added: [HTMLText]
  }

  let articleTitle: HTMLText
  let articleLanguage: HTMLText
  let facts: [HTMLText]
  let storyLink: HTMLText
  let storyTitle: HTMLText
  let storyLanguage: HTMLText
  let originals: [StoryFrameView.Link]
  let tools: [StoryFrameView.Link]
  let hasVersions: Bool
  let versions: [Version]
  let changesTitle: [HTMLText]
  let steps: [[Piece]]
  let citeLabel: HTMLText
  let citation: HTMLText
  let body: HTMLText
}

/// `/a/PLACE` and `/a/PLACE@VERSION`.
extension DeskSite {
  func article(_ visit: Visit) async throws -> DeskAnswer {
    let (place, number) = try Self.place(visit["article"])
    guard let id = try store.articleID(at: place) else {
      throw DeskProblem.notFound.with(visit["article"])
    }
    let history = try store.history(of: id)
    guard let newest = history.versions.last,
      let version = number.map({ number in history.versions.first { $0.number == number } })
        ?? newest
    else { throw DeskProblem.notFound.with(visit["article"]) }
    if visit.form == .json {
      return try data(AnnotateRecord(version.annotated), ofStory: history.story)
    }
    if let words = visit.query["q"] {
      let rest = visit.query.text(without: ["q", "labels"])
      let found = sentence(with: words, in: version.annotated).map { "#\($0)" } ?? ""
      return .redirect(visit.request.path + (rest.isEmpty ? "" : "?\(rest)") + found)
    }
    let piece = try await piece(
      of: version, isNewest: version.number == newest.number, history,
      place, visit)
    return .html(try articlePage(piece, history, version, place, visit))
  }

  /// The place and the number behind `@`.
  private static func place(_ name: String) throws -> (Int64, Int?) {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let place = Int64(parts[0]) else { throw DeskProblem.notFound.with(name) }
    guard 1 < parts.count else { return (place, nil) }
    guard let number = Int(parts[1]) else { throw DeskProblem.notFound.with(name) }
    return (place, number)
  }

  /// The newest version with its claims, an older one by itself.
  private func piece(
    of version: ArticleHistory.Version, isNewest: Bool, _ history: ArticleHistory, _ place: Int64,
    _ visit: Visit
  ) async throws -> AccountPages.Piece {
    if isNewest {
      let story = try await shelf.story(history.story, visit.moment)
      let id = version.annotated.article.id
      if let index = story.account.articles.firstIndex(where: { $0.article.id == id }) {
        let brief = maker.pipeline.brief(of: story.account)
        return pages.article(index, of: brief, visit.labels, story.addresses)
      }
    }
    let alone = Account(id: history.story, articles: [version.annotated])
    let addresses = PageAddresses(
      alone, story: Address.story(history.story),
      articles: [version.annotated.article.id: Address.article(place)])
    return pages.article(
      alone.articles.startIndex, of: Brief(account: alone, lines: [], timeline: []),
      visit.labels, addresses)
  }

  private func articlePage(
    _ piece: AccountPages.Piece, _ history: ArticleHistory, _ version: ArticleHistory.Version,
    _ place: Int64, _ visit: Visit
  ) throws -> String {
    let (labels, article) = (visit.labels, version.annotated.article)
    let summary = try store.story(history.story)
    let address = Address.article(place)
    let view = ArticleFrameView(
      articleTitle: HTMLText(piece.title), articleLanguage: HTMLText(piece.language),
      facts: piece.facts.map { HTMLText($0) },
      storyLink: HTMLText(Address.story(history.story)),
      storyTitle: HTMLText(summary.title ?? labels["line.no-title"]),
      storyLanguage: HTMLText(summary.titleLanguage),
      originals: Self.originals(article, labels),
      tools: [
        StoryFrameView.Link(
          link: HTMLText("\(address).json"), text: HTMLText(labels["desk.as-json"]))
      ], hasVersions: 1 < history.versions.count,
      versions: versions(history, shown: version.number, address, labels),
      changesTitle: version.difference == nil ? [] : [HTMLText(labels["desk.changed-words"])],
      steps: version.difference.map { Self.steps($0) } ?? [],
      citeLabel: HTMLText(labels["desk.cite"]),
      citation: HTMLText(Self.citation(piece, article)), body: HTMLText(markup: piece.html))
    let frame = Frame(
      title: piece.title, titleLanguage: piece.language, place: .none, twin: "\(address).json",
      story: history.story)
    return page(frame, view, "desk-article-page", visit.request, labels)
  }

  private static func originals(_ article: Article, _ labels: Labels) -> [StoryFrameView.Link] {
    guard let url = article.url, AccountPages.isWeb(url) else { return [] }
    return [
      StoryFrameView.Link(link: HTMLText(url), text: HTMLText(labels["line.original"]))
    ]
  }

  /// Title, outlet, time and address: what a citation of the article has.
  private static func citation(_ piece: AccountPages.Piece, _ article: Article) -> String {
    ([piece.title] + piece.facts + [article.url ?? article.id]).joined(separator: " · ")
  }

  private func versions(
    _ history: ArticleHistory, shown: Int, _ address: String, _ labels: Labels
  ) -> [ArticleFrameView.Version] {
    history.versions.reversed().map { version in
      let article = version.annotated.article
      let time = article.updated ?? article.published
      let number = labels.filled("desk.version", [("n", String(version.number))])
      let words = [number, time.map { labels.time($0) } ?? ""].filter { !$0.isEmpty }
      return ArticleFrameView.Version(
        versionLink: HTMLText("\(address)@\(version.number)"),
        versionText: HTMLText(words.joined(separator: " · ")), isShown: version.number == shown)
    }
  }

  private static func steps(_ difference: TextDifference) -> [[ArticleFrameView.Piece]] {
    difference.steps.map { step in
      switch step {
      case .line(.kept(let text)): [.init(.kept, text)]
      case .line(.removed(let text)): [.init(.removed, text)]
      case .line(.added(let text)): [.init(.added, text)]
      case .changed(let change): change.pieces.map { .init($0.kind, $0.text) }
      }
    }
  }

}

extension ArticleFrameView.Piece {
  init(_ kind: WordChange.Kind, _ text: String) {
    let words = [HTMLText(text)]
    kept = kind == .kept ? words : []
    removed = kind == .removed ? words : []
    added = kind == .added ? words : []
  }
}
