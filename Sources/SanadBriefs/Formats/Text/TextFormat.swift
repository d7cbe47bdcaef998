import SanadModel
import SanadTerminal

/// A story for a terminal.
package struct TextFormat: Sendable {
  /// Columns and colour of the terminal.
  package struct Options: Sendable {
    /// The narrowest page in columns: below this no line of a table fits. Set by reading.
    package static let widthMin = 40
    /// The widest: longer lines are hard to follow with the eye. Set by reading.
    package static let widthMax = 120
    package static let standardWidth = 80

    let width: Int
    let isColoured: Bool

    package init(width: Int = standardWidth, isColoured: Bool = false) {
      self.width = min(max(width, Self.widthMin), Self.widthMax)
      self.isColoured = isColoured
    }
  }

  /// Outlets named on a line; the rest are a count. Set by reading.
  private static let outletCountMax = 3
  /// Speakers named beside a value. Set by reading.
  private static let speakerCountMax = 2
  /// Values shown of one claim: more are read in the page or the JSON. Set by reading.
  private static let sideCountMax = 8
  /// Reports shown of one value; the rest are a count. Set by reading.
  private static let sideReportCountMax = 4
  /// Denials shown beside a claim. Set by reading.
  private static let denialCountMax = 3
  /// Lines of a claim among the days and steps: the whole of it stands in its part. Set by reading.
  static let dayLineCountMax = 2
  /// The widest column of values. Set by reading.
  private static let valueWidthMax = 26

  private let options: Options

  package init(_ options: Options = Options()) { self.options = options }

  func text(of story: StoryView) -> String {
    var canvas = TextCanvas(width: options.width, isColoured: options.isColoured)
    head(story, &canvas)
    addChanges(story, &canvas)
    for part in story.parts { add(part, story, &canvas) }
    if story.isLinesAlone { return canvas.text }
    addProcesses(story, &canvas)
    TextMatrix(story: story).add(to: &canvas)
    addQuotations(story, &canvas)
    addPhases(story, &canvas)
    addDays(story, &canvas)
    addSources(story, &canvas)
    addChecks(story, &canvas)
    return canvas.text
  }

  private func head(_ story: StoryView, _ canvas: inout TextCanvas) {
    canvas.add(StyledText(story.title, .bold))
    canvas.add(StyledText((story.facts + story.limits).joined(separator: " · "), .dim))
    var counts = StyledText()
    for part in story.parts {
      if !counts.isEmpty { counts.add(" · ", .dim) }
      counts.add(
        "\(Self.symbol(part.part))\u{A0}\(part.title.replacing(" ", with: "\u{A0}"))",
        Self.style(part.part))
      counts.add(":\u{A0}\(part.count)", .bold)
    }
    canvas.add(counts)
  }

  // MARK: - Parts

  private func add(_ part: PartView, _ story: StoryView, _ canvas: inout TextCanvas) {
    let style = Self.style(part.part)
    canvas.heading(part.title, style, symbol: Self.symbol(part.part))
    for item in part.items { add(item, story, &canvas) }
    if 0 < part.leftCount, !story.isLinesAlone {
      canvas.add(
        StyledText("… " + story.labels.count("count.left", part.leftCount), .dim), indent: 2)
    }
  }

  private func add(_ item: ItemView, _ story: StoryView, _ canvas: inout TextCanvas) {
    let labels = story.labels
    let status = Section(item.status)
    var sentence = StyledText()
    if item.isNew { sentence.add("[\(labels["line.new"])] ", [.bold, .cyan]) }
    sentence.add(item.sentence.text)
    canvas.add(
      sentence, lead: StyledText(Self.symbol(status), Self.style(status)), indent: 2)
    canvas.add(meta(item), indent: 4)
    if let course = item.course { addNote(labels["line.course"], course, nil, .cyan, &canvas) }
    addSides(item, labels, story.isWhole, &canvas)
    let denials = item.denials.prefix(story.isWhole ? .max : Self.denialCountMax)
    for denial in denials {
      addNote(labels["line.denial"], denial.text, denial.outlet, .red, &canvas)
    }
    let left = item.denials.count - denials.count
    if 0 < left {
      canvas.add(StyledText("… " + labels.count("count.more", left), .dim), indent: 4)
    }
    if let condition = item.condition {
      let outlet = item.hasOwnCondition ? nil : condition.outlet
      addNote(labels["line.condition"], condition.text, outlet, .cyan, &canvas)
    }
    if let promise = item.promise {
      addNote(labels["line.promise"], promise.text, promise.outlet, .cyan, &canvas)
    }
    for calculation in item.calculations {
      addNote(
        labels["line.arithmetic"], calculation.words, nil, calculation.holds ? .dim : .red, &canvas)
    }
    if let quotation = item.quotation {
      canvas.add(StyledText("“ \(quotation.renderingCount)", .magenta), indent: 2)
      addRenderings(quotation, labels, &canvas)
    }
  }

  /// `Kabar Pesisir, Warta Selat +2 · 4 media · 1 asal: KCNA`
  private func meta(_ item: ItemView) -> StyledText {
    var meta = StyledText(shortList(item.outlets, limit: Self.outletCountMax), .dim)
    if 1 < item.outlets.count { meta.add(Self.unbroken(item.outletCount), .dim) }
    guard !item.origins.isEmpty else { return meta }
    meta.add(" ·\u{A0}", .dim)
    meta.add(item.origins, item.hasOneOrigin ? .yellow : .dim)
    return meta
  }

  /// ` · 4 media`, kept on one line.
  static func unbroken(_ count: String) -> String {
    " ·\u{A0}" + count.replacing(" ", with: "\u{A0}")
  }

  private func addNote(
    _ label: String, _ text: String, _ outlet: String?, _ style: TextStyle,
    _ canvas: inout TextCanvas
  ) {
    var note = StyledText("\(label): ", style)
    note.add(text)
    if let outlet { note.add(" — \(outlet)", .dim) }
    canvas.add(note, lead: StyledText("  ↳", style), indent: 4)
  }

  /// Values under one another, each with all who give it: on whose word, and when.
  private func addSides(
    _ item: ItemView, _ labels: Labels, _ isWhole: Bool, _ canvas: inout TextCanvas
  ) {
    guard 1 < item.sides.count else { return }
    let style = Self.style(Section(item.status))
    let sides = item.sides.prefix(isWhole ? .max : Self.sideCountMax)
    let widths = sides.map { ColumnWidth.of(PrintableText.of($0.words)) }
    let column = min(widths.max() ?? 0, Self.valueWidthMax)
    for (side, width) in zip(sides, widths) {
      var lead = StyledText("    • ", style)
      lead.add(side.words, style.union(.bold))
      // A value wider than the column has its own gap.
      lead.add(String(repeating: " ", count: column < width ? 2 : column - width))
      let reports = side.reports.prefix(isWhole ? .max : Self.sideReportCountMax)
      for (index, report) in reports.enumerated() {
        var row = self.row(of: report)
        let left = side.reports.count - reports.count
        if index == reports.count - 1, 0 < left { row.add(" +\(left)", .dim) }
        canvas.add(row, lead: index == 0 ? lead : StyledText(), indent: 6 + column + 2)
      }
    }
    let left = item.sides.count - sides.count
    if 0 < left {
      canvas.add(StyledText("… " + labels.count("count.more", left), .dim), indent: 4)
    }
  }

  /// `Kabar Pesisir ← Basarnas · 3 Mar 2026, 10.00`
  private func row(of report: SideReportView) -> StyledText {
    var row = StyledText(report.outlet)
    if !report.speakers.isEmpty {
      row.add(" ← \(shortList(report.speakers, limit: Self.speakerCountMax))", .dim)
    }
    if !report.time.isEmpty { row.add(Self.unbroken(report.time), .dim) }
    return row
  }

  // MARK: - Signs

  static func symbol(_ part: Section) -> String {
    switch part {
    case .new: "+"
    case .agreed: "✓"
    case .differs: "≠"
    case .single: "1"
    case .denied: "✗"
    case .unverified: "?"
    case .pending: "…"
    case .changed: "↗"
    }
  }

  static func symbol(_ kind: SourceGraph.EdgeKind) -> String {
    switch kind {
    case .cites: "→"
    case .copies: "="
    case .translates: "≈"
    }
  }

  static func style(_ part: Section) -> TextStyle {
    switch part {
    case .new: .cyan
    case .agreed: .green
    case .differs: .magenta
    case .single: .yellow
    case .denied: .red
    case .unverified: .yellow
    case .pending: .cyan
    case .changed: .blue
    }
  }
}
