import SanadModel
import SanadText

/// Turns a story into what the templates print.
struct PageBuilder {
  /// Outlets named beside a claim; the rest are a count. Set by reading.
  private static let outletCountMax = 6

  let story: StoryView
  let anchors: PageAnchors
  /// What stands above the story instead of a report's title.
  var heading: String?
  /// The address of the page that shows all of the story; nil where there is none.
  var whole: String?
  /// Words of a newsroom beside claims, by the claim's id.
  var remarks: [String: [String]] = [:]
  var labels: Labels { story.labels }

  /// - Parameters:
  ///   - prefix: distinguishes the stories of one page.
  ///   - addresses: nil where all of the story stands on this page.
  ///   - hasReports: whether its reports stand on the page in full.
  init(
    _ story: StoryView, prefix: String, addresses: PageAddresses? = nil, hasReports: Bool = true
  ) {
    self.story = story
    anchors = PageAnchors(
      account: story.account, prefix: prefix, addresses: addresses, hasReports: hasReports)
  }

  var page: StoryPage {
    let parts = parts.map { part($0) }
    let matrix = MatrixBuilder(story, anchors).pages
    let quotes = quotes
    let timeline = timeline
    let graph = graph
    return StoryPage(
      storyID: anchors.story(), storyTitle: HTMLText(heading ?? story.title),
      storyTitleLanguage: HTMLText(story.titleLanguage),
      facts: (story.facts + story.limits + [story.newestWords]).filter { !$0.isEmpty }
        .map { HTMLText($0) },
      links: links(matrix, quotes, timeline, graph), verbatimNote: label("note.verbatim"),
      jumpLabel: label("line.jump"), changes: changes, parts: parts, processes: processes,
      matrix: matrix, quotes: quotes,
      timeline: timeline, graph: graph, checks: checks,
      reports: hasReports ? [ArticleBuilder(story, anchors).page] : [],
      reportList: hasReports ? [] : [reportList(anchors.addresses)])
  }

  /// Whether sentences are linked to places of this site.
  var isLinkedWithin: Bool { anchors.addresses != nil || anchors.hasReports }
  private var hasReports: Bool { anchors.addresses == nil && anchors.hasReports }

  func label(_ key: String) -> HTMLText { HTMLText(labels[key]) }

  private func links(
    _ matrix: [MatrixPage], _ quotes: [QuotesPage], _ timeline: [TimelinePage],
    _ graph: [GraphPage]
  ) -> [LinkPage] {
    let parts = parts.map {
      LinkPage(
        linkTarget: anchors.section($0.part.rawValue), linkText: HTMLText($0.title),
        linkSigns: [HTMLText(TextFormat.symbol($0.part))], linkCounts: [HTMLText($0.count)])
    }
    let rest =
      processes.map { ($0.processesID, $0.processesTitle) }
      + matrix.map { ($0.matrixID, $0.matrixTitle) } + quotes.map { ($0.quotesID, $0.quotesTitle) }
      + timeline.map { ($0.timelineID, $0.timelineTitle) }
      + graph.map { ($0.graphID, $0.graphTitle) }
      + [(anchors.section("articles"), label("section.articles"))]
    return parts + rest.map { LinkPage(linkTarget: $0, linkText: $1, linkSigns: []) }
  }

  // MARK: - Parts

  /// The parts as a page has them, and the links to them.
  private var parts: [PartView] {
    Section.pageOrder.flatMap { part in story.parts.filter { $0.part == part } }
  }

  private func part(_ part: PartView) -> PartPage {
    PartPage(
      partID: anchors.section(part.part.rawValue), partClass: HTMLText(part.part.styleClass),
      partSymbol: HTMLText(TextFormat.symbol(part.part)), partTitle: HTMLText(part.title),
      partNote: HTMLText(part.note), items: part.items.map { item($0) },
      left: part.leftCount == 0 ? [] : [HTMLText(labels.count("count.left", part.leftCount))],
      leftLinks: leftLinks(anchors.section(part.part.rawValue)),
      leftLabel: label("line.show-whole"))
  }

  /// The place called `name` on the page that shows everything.
  private func leftLinks(_ name: HTMLText) -> [HTMLText] {
    whole.map { [HTMLText("\($0)#\(name.description)")] } ?? []
  }

  private func item(_ item: ItemView) -> ItemPage {
    ItemPage(
      itemID: anchors.claim(item.claim),
      itemLinks: anchors.addresses.map { _ in [anchors.link(toClaim: item.claim)] } ?? [],
      itemLinkLabel: label("line.open-claim"), itemClass: HTMLText(Section(item.status).rawValue),
      sentence: sentence(item.sentence), newLabel: item.isNew ? [label("line.new")] : [],
      itemOutlets: HTMLText(shortList(item.outlets, limit: Self.outletCountMax)),
      itemOutletCount: HTMLText(item.outletCount),
      itemFootnotes: footnotes(item.sentence.pointer.article),
      cites: cites(item.sentence.pointer, item.speakers),
      itemOrigins: item.origins.isEmpty
        ? []
        : [
          OriginPage(
            originClass: HTMLText(item.hasOneOrigin ? "one" : "many"),
            originWords: HTMLText(item.origins))
        ],
      originDetails: originDetails(item), values: values(item), notes: notes(item),
      itemQuotes: item.quotation.map { [quotation($0)] } ?? [])
  }

  /// - Parameter place: where the words lead to; nil for where they stand.
  func sentence(_ view: SentenceView, at place: HTMLText? = nil) -> SentencePage {
    SentencePage(
      words: HTMLText(view.text), wordsLanguage: HTMLText(view.language),
      wordsForeign: view.language == labels.tag ? [] : [HTMLText(view.language)],
      place: place ?? anchors.link(view.pointer), wordsOutlet: HTMLText(view.outlet),
      original: original(view))
  }

  /// None where the words themselves lead there.
  private func original(_ view: SentenceView) -> [OriginalPage] {
    guard isLinkedWithin, let link = anchors.original(view.pointer) else {
      return []
    }
    return [OriginalPage(originalURL: HTMLText(link), originalLabel: label("line.original"))]
  }

  func notes(_ item: ItemView) -> [NotePage] {
    let course = item.course.map {
      [note("changed", "line.course", [], [HTMLText($0)], labels.tag)]
    }
    let denials = item.denials.map { note("denied", "line.denial", [sentence($0)], []) }
    let conditions = item.condition.map { condition in
      [
        note(
          "pending", "line.condition", [], [HTMLText(condition.text)], condition.language,
          item.hasOwnCondition ? [] : [HTMLText(condition.outlet)])
      ]
    }
    let promises = item.promise.map {
      [note("pending", "line.promise", [sentence($0)], [])]
    }
    let calculations = item.calculations.map {
      note(
        $0.holds ? "arithmetic" : "denied", "line.arithmetic", [], [HTMLText($0.words)], labels.tag)
    }
    let remarks = (remarks[item.id] ?? []).map {
      note("remark", "note.title", [], [HTMLText($0)], labels.tag)
    }
    return remarks + (course ?? []) + denials + (conditions ?? []) + (promises ?? []) + calculations
  }

  func note(
    _ kind: String, _ key: String, _ sentences: [SentencePage], _ words: [HTMLText],
    _ language: String = "", _ outlet: [HTMLText] = []
  ) -> NotePage {
    NotePage(
      noteClass: HTMLText(kind), noteLabel: label(key), noteSentence: sentences, noteWords: words,
      noteLanguage: HTMLText(language), noteOutlet: outlet)
  }

  // MARK: - Days, checks

  private var timeline: [TimelinePage] {
    if story.days.isEmpty { return [] }
    let drawing = TimelineDrawing(
      story.days, place: anchors.day,
      label: labels["section.timeline"])
    return [
      TimelinePage(
        timelineID: anchors.section("timeline"), timelineTitle: label("section.timeline"),
        drawing: drawing.map { [$0] } ?? [], phases: phases,
        days: story.days.enumerated().map { day($1, at: $0) })
    ]
  }

  private var phases: [PhasePage] {
    guard 1 < story.phases.count else { return [] }
    return story.phases.map {
      PhasePage(
        phaseDays: HTMLText($0.days), phaseLabel: HTMLText($0.label),
        phaseCount: HTMLText($0.articleCount))
    }
  }

  private func day(_ view: DayView, at index: Int) -> DayPage {
    DayPage(
      dayID: anchors.day(index), dayLabel: HTMLText(view.label),
      dayISO: HTMLText(view.date.description),
      dayItems: view.items.map { item in
        let part = Section(item.status)
        return DayItemPage(
          dayClass: HTMLText(part.rawValue), daySymbol: HTMLText(TextFormat.symbol(part)),
          daySentence: daySentence(item), dayCount: HTMLText(item.outletCount))
      },
      dayLeft: view.leftCount == 0 ? [] : [HTMLText(labels.count("count.more", view.leftCount))],
      leftLinks: leftLinks(anchors.day(index)), leftLabel: label("line.show-whole"))
  }

  /// The sentence; where its claim stands among the parts it leads there.
  private func daySentence(_ item: DayItemView) -> SentencePage {
    let isShown = story.parts.contains { $0.items.contains { $0.claim == item.claim } }
    guard !isLinkedWithin, isShown else { return sentence(item.sentence) }
    return sentence(item.sentence, at: HTMLText("#\(anchors.claim(item.claim).description)"))
  }

  private var checks: [ChecksPage] {
    if story.checks.isEmpty { return [] }
    let rows = story.checks.map { check in
      CheckPage(
        checkLabel: HTMLText(check.label), checkWords: check.sentence.map { [sentence($0)] } ?? [],
        checkDetail: check.detail.isEmpty ? [] : [HTMLText(check.detail)],
        checkOutlet: HTMLText(check.outlet))
    }
    return [
      ChecksPage(
        checksID: anchors.section("checks"), checksTitle: label("section.notices"),
        checkRows: rows)
    ]
  }
}
