import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

/// What became of a statement, as its template prints it.
struct TraceView: Sendable {
  struct Sentence: Sendable {
    let sentenceNumber: HTMLText
    let sentenceText: HTMLText
    let verbatim: HTMLText
    let altered: HTMLText
    let cut: HTMLText
  }

  /// An article in the table: what it made of each sentence.
  struct Row: Sendable {
    let rowLink: HTMLText
    let rowOutlet: HTMLText
    let rowTime: HTMLText
    let cells: [Cell]
    let rowOld: HTMLText
  }

  struct Cell: Sendable {
    let cellClass: HTMLText
    let cellSign: HTMLText
    let cellWords: HTMLText
  }

  struct Match: Sendable {
    let matchNumber: HTMLText
    let matchClass: HTMLText
    let matchKind: HTMLText
    let matchLink: HTMLText
    let pieces: [ArticleFrameView.Piece]
  }

  struct Bearer: Sendable {
    let bearerLink: HTMLText
    let bearerTitle: HTMLText
    let bearerLanguage: HTMLText
    let bearerFacts: [HTMLText]
    let remnants: [ListView.Line]
    let matches: [Match]
    let cutLabel: [HTMLText]
    let cuts: [HTMLText]
  }

  let hasForm: Bool
  /// Why the statement was not taken, or none.
  let problemText: [HTMLText]
  /// What was typed and not taken.
  let statementText: HTMLText
  let token: HTMLText
  let earlier: [StoryFrameView.Link]
  let hasEarlier: Bool
  let again: [StoryFrameView.Link]
  let resultText: [HTMLText]
  let hasSentences: Bool
  let heads: [HTMLText]
  let sentences: [Sentence]
  let tableTitle: HTMLText
  let hasTable: Bool
  let signs: [FramePage.Key]
  let outletHead: HTMLText
  let timeHead: HTMLText
  /// Numbers of the sentences that stand in the table.
  let columns: [HTMLText]
  let oldHead: HTMLText
  let rows: [Row]
  let bearers: [Bearer]
}

/// `/trace` and `/trace/HASH`.
extension DeskSite {
  /// Bytes of a statement. Given by the issue's own figure.
  static let statementByteCountMax = 200_000
  /// Statements listed. Set by reading.
  private static let statementCount = 20

  func traceForm(_ visit: Visit) throws -> DeskAnswer { try traceForm(visit, refused: nil) }

  /// - Parameter refused: a statement that is too long: nobody types it again.
  private func traceForm(_ visit: Visit, refused: String?) throws -> DeskAnswer {
    let labels = visit.labels
    let earlier = try file.statements(limit: Self.statementCount).map {
      StoryFrameView.Link("/trace/\($0.hash)", Self.firstWords($0.start))
    }
    let view = TraceBuilder(labels: labels).form(earlier, token: gate.formToken, refused: refused)
    let frame = Frame(title: labels["desk.trace"], place: .trace)
    return .html(
      page(frame, view, "desk-trace", visit.request, labels), status: refused == nil ? 200 : 413
    ).with("cache-control", "no-store")
  }

  private static func firstWords(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }.prefix(14)
    return words.joined(separator: " ") + " …"
  }

  /// Keeps a statement and leads to its trace.
  func traceStatement(_ visit: Visit) throws -> DeskAnswer {
    let text = visit.request.form?["text"] ?? ""
    // A form sends two bytes for the end of a line, and its limit counts one.
    let plain = text.replacing("\r\n", with: "\n")
    guard plain.utf8.count <= Self.statementByteCountMax else {
      return try traceForm(visit, refused: plain)
    }
    guard plain.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      return .redirect("/trace")
    }
    return .redirect("/trace/\(try file.keepStatement(plain, at: gate.time))")
  }

  func traceResult(_ visit: Visit) async throws -> DeskAnswer {
    let hash = visit["hash"]
    guard let text = try file.statement(hash) else { throw DeskProblem.notFound.with(hash) }
    let pipeline = maker.pipeline
    let page = Page(id: hash, kind: .scrapedText, bytes: Array(text.utf8))
    let statement = pipeline.annotated(pipeline.article(of: page))
    let search = try pipeline.search(for: statement)
    let articles = try store.articles(
      sharing: search.wordings, orWithdrawn: search.withdrawnWords
    ).map { pipeline.tokenized($0) }
    let trace = search.trace(articles.compactMap { search.bearer($0) })
    if visit.form == .json { return try data(Pipeline.record(trace), by: settings.run) }
    let labels = visit.labels
    let places = try store.places(ofArticles: trace.bearers.map(\.article.id))
    let view = TraceBuilder(labels: labels).result(trace, places)
    let title =
      statement.article.title.isEmpty
      ? Self.firstWords(text) : statement.article.title.string
    let frame = Frame(
      title: "\(labels["desk.trace"]): \(title)", place: .trace, twin: "/trace/\(hash).json")
    return .html(self.page(frame, view, "desk-trace", visit.request, labels))
  }
}

/// Turns a trace into what the template prints.
struct TraceBuilder {
  let labels: Labels

  private func label(_ key: String) -> HTMLText { HTMLText(labels[key]) }

  func form(
    _ earlier: [StoryFrameView.Link], token: String, refused: String?
  ) -> TraceView {
    view(hasForm: true, earlier: earlier, token: token, refused: refused)
  }

  func result(_ trace: StatementTrace, _ places: [String: Int64]) -> TraceView {
    view(
      hasForm: false, result: [HTMLText(labels.count("trace.articles", trace.bearers.count))],
      sentences: sentences(trace), table: TraceTable(trace),
      rows: TraceTable(trace).rows(places, labels),
      bearers: trace.bearers.map { bearer($0, trace, places) })
  }

  private func view(
    hasForm: Bool, earlier: [StoryFrameView.Link] = [], token: String = "",
    refused: String? = nil, result: [HTMLText] = [], sentences: [TraceView.Sentence] = [],
    table: TraceTable? = nil, rows: [TraceView.Row] = [], bearers: [TraceView.Bearer] = []
  ) -> TraceView {
    TraceView(
      hasForm: hasForm,
      problemText: refused == nil ? [] : [label("trace.too-long")],
      statementText: HTMLText(refused ?? ""), token: HTMLText(token), earlier: earlier,
      hasEarlier: !earlier.isEmpty,
      again: hasForm ? [] : [StoryFrameView.Link("/trace", labels["trace.again"])],
      resultText: result, hasSentences: !sentences.isEmpty,
      heads: ["number", "sentence", "verbatim", "altered", "cut"].map { label("trace.\($0)") },
      sentences: sentences, tableTitle: label("trace.table"), hasTable: !rows.isEmpty,
      signs: TraceTable.Cell.allCases.map {
        FramePage.Key(name: HTMLText($0.sign), text: label("trace.\($0.rawValue)"))
      }, outletHead: label("head.outlet"), timeHead: label("head.time"),
      columns: table?.sentences.map { HTMLText($0 + 1) } ?? [], oldHead: label("trace.still"),
      rows: rows, bearers: bearers)
  }

  private func sentences(_ trace: StatementTrace) -> [TraceView.Sentence] {
    let matches = trace.bearers.flatMap(\.matches)
    return trace.sentences.enumerated().map { number, range in
      let own = matches.filter { $0.sentence == number }
      let verbatim = own.count { $0.kind == .verbatim }
      let cut = trace.bearers.count { $0.cut.contains(number) }
      return TraceView.Sentence(
        sentenceNumber: HTMLText(number + 1), sentenceText: HTMLText(trace.statement.text[range]),
        verbatim: HTMLText(verbatim), altered: HTMLText(own.count - verbatim),
        cut: HTMLText(cut))
    }
  }

  private func bearer(
    _ bearer: StatementTrace.Bearer, _ trace: StatementTrace, _ places: [String: Int64]
  ) -> TraceView.Bearer {
    let article = bearer.article
    let map = CodePointMap(article.text)
    let address = places[article.id].map { Address.article($0) } ?? "/"
    let name = article.outlet ?? article.host ?? labels["line.unknown-outlet"]
    return TraceView.Bearer(
      bearerLink: HTMLText(address),
      bearerTitle: HTMLText(
        article.title.isEmpty ? labels["line.no-title"] : article.title.string),
      bearerLanguage: HTMLText(article.language),
      bearerFacts: [
        AccountPages.readable(outlet: name),
        article.published.map { labels.time($0) } ?? labels["line.no-date"],
      ].map { HTMLText($0) },
      remnants: bearer.remnants.map { remnant($0, bearer, trace, map, address) },
      matches: bearer.matches.map { match($0, bearer, trace, map, address) },
      cutLabel: bearer.cut.isEmpty ? [] : [label("trace.left-out")],
      cuts: bearer.cut.map { HTMLText($0 + 1) })
  }

  private func link(_ address: String, _ range: TextRange, _ map: CodePointMap) -> HTMLText {
    let points = map.codePoints(of: range)
    return HTMLText("\(address)#b\(points[0])-\(points[1])")
  }

  private func remnant(
    _ remnant: StatementTrace.Remnant, _ bearer: StatementTrace.Bearer, _ trace: StatementTrace,
    _ map: CodePointMap, _ address: String
  ) -> ListView.Line {
    ListView.Line(
      lineLink: link(address, remnant.range, map),
      lineText: HTMLText(bearer.article.text[remnant.range]),
      lineLanguage: HTMLText(bearer.article.language),
      lineFacts: [HTMLText(trace.statement.text[remnant.withdrawn])],
      lineFlags: [label("trace.still")])
  }

  private func match(
    _ match: StatementTrace.Match, _ bearer: StatementTrace.Bearer, _ trace: StatementTrace,
    _ map: CodePointMap, _ address: String
  ) -> TraceView.Match {
    let (old, new) = (
      trace.statement.text[trace.sentences[match.sentence]], bearer.article.text[match.range]
    )
    let change = match.kind == .verbatim ? nil : WordChange(from: old, to: new)
    return TraceView.Match(
      matchNumber: HTMLText(match.sentence + 1), matchClass: HTMLText(match.kind.rawValue),
      matchKind: label("trace.\(match.kind.rawValue)"),
      matchLink: link(address, match.range, map),
      pieces: change?.pieces.map { ArticleFrameView.Piece($0.kind, $0.text) }
        ?? [ArticleFrameView.Piece(.kept, new)])
  }
}
