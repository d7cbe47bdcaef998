import SanadModel
import SanadText

/// A story as Markdown, to be pasted into an article or an issue.
struct MarkdownFormat: Sendable {
  /// Outlets named on a line; the rest are a count. Set by reading.
  private static let outletCountMax = 4
  /// Columns of the table of claims. Set by reading.
  private static let columnCountMax = 12

  func text(of story: StoryView) -> String {
    var lines = ["# " + MarkdownText.escaped(story.title), ""]
    lines.append((story.facts + story.limits).map(MarkdownText.escaped).joined(separator: " · "))
    let counts = story.parts.map { part in
      "\(TextFormat.symbol(part.part)) \(MarkdownText.escaped(part.title)): **\(part.count)**"
    }
    lines += ["", counts.joined(separator: " · ")]
    lines += ["", "*\(MarkdownText.escaped(story.labels["note.verbatim"]))*"]
    lines += changes(story)
    for part in story.parts { lines += self.part(part, story) }
    if story.isLinesAlone { return lines.joined(separator: "\n") + "\n" }
    lines += processes(story)
    lines += matrix(story) + quotations(story) + timeline(story) + sources(story) + checks(story)
    lines += articles(story)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Parts

  private func part(_ part: PartView, _ story: StoryView) -> [String] {
    let head = "\(TextFormat.symbol(part.part)) \(part.title)"
    var lines = ["", "## \(head)", "", "*\(MarkdownText.escaped(part.note))*", ""]
    for item in part.items { lines += self.item(item, story) }
    if 0 < part.leftCount, !story.isLinesAlone {
      lines += ["", "*… \(story.labels.count("count.left", part.leftCount))*"]
    }
    return lines
  }

  private func item(_ item: ItemView, _ story: StoryView) -> [String] {
    let new = item.isNew ? "**[\(story.labels["line.new"])]** " : ""
    var lines = ["- \(new)\(MarkdownText.escaped(item.sentence.text))\\"]
    lines.append("  \(meta(item, story))")
    if let course = item.course {
      lines.append("  - **\(story.labels["line.course"])**: \(MarkdownText.escaped(course))")
    }
    if 1 < item.sides.count { lines += item.sides.flatMap { side($0, story) } }
    for denial in item.denials {
      lines.append("  - \(note("line.denial", denial, story))")
    }
    if let condition = item.condition {
      let words = MarkdownText.escaped(condition.text)
      lines.append(
        item.hasOwnCondition
          ? "  - **\(story.labels["line.condition"])**: \(words)"
          : "  - \(note("line.condition", condition, story))")
    }
    if let promise = item.promise {
      lines.append("  - \(note("line.promise", promise, story))")
    }
    for calculation in item.calculations {
      let words = MarkdownText.escaped(calculation.words)
      lines.append("  - **\(story.labels["line.arithmetic"])**: \(words)")
    }
    if let quotation = item.quotation {
      lines.append("  - \(quotation.renderingCount)")
      lines += quotation.renderings.map { "    - \(rendering($0, story))" }
    }
    return lines
  }

  private func meta(_ item: ItemView, _ story: StoryView) -> String {
    let others = item.outlets.dropFirst()
    var outlets = [outlet(item.sentence, story)]
    outlets += others.prefix(Self.outletCountMax - 1).map(MarkdownText.escaped)
    var meta = outlets.joined(separator: ", ")
    if Self.outletCountMax < item.outlets.count {
      meta += " +\(item.outlets.count - Self.outletCountMax)"
    }
    if 1 < item.outlets.count { meta += " · \(item.outletCount)" }
    return item.origins.isEmpty ? meta : "\(meta) · \(MarkdownText.escaped(item.origins))"
  }

  /// The value, and below it each report of it.
  private func side(_ side: SideView, _ story: StoryView) -> [String] {
    ["  - **\(MarkdownText.escaped(side.words))**"]
      + side.reports.map { report in
        var line = "    - \(outlet(report.sentence, story))"
        if !report.speakers.isEmpty {
          line += " ← " + MarkdownText.escaped(report.speakers.joined(separator: ", "))
        }
        return report.time.isEmpty ? line : "\(line) · \(report.time)"
      }
  }

  private func note(_ key: String, _ sentence: SentenceView, _ story: StoryView) -> String {
    let words = MarkdownText.escaped(sentence.text)
    return "**\(story.labels[key])**: \(words) — \(outlet(sentence, story))"
  }

  /// The outlet's name, linked to the sentence on its page where the article has an address.
  private func outlet(_ sentence: SentenceView, _ story: StoryView) -> String {
    let article = story.account.articles[sentence.pointer.article].article
    let link = article.url.flatMap {
      TextFragment.link(to: $0, in: article, sentence.pointer.range)
    }
    guard let link else {
      return MarkdownText.escaped(sentence.outlet)
    }
    return MarkdownText.link(sentence.outlet, link)
  }

  // MARK: - The rest

  /// A table with a column an outlet.
  private func matrix(_ story: StoryView) -> [String] {
    guard let matrix = MatrixView(story, columnCountMax: Self.columnCountMax) else { return [] }
    let keys = MatrixView.keys(story.labels).map { "\($0.symbol) \($0.text)" }
    let heads = [story.labels["matrix.claim"]] + matrix.outlets
    var lines = ["", "## \(story.labels["section.matrix"])", "", keys.joined(separator: " · "), ""]
    lines.append("| " + heads.map(MarkdownText.escaped).joined(separator: " | ") + " |")
    lines.append("|---" + String(repeating: "|:-:", count: matrix.outlets.count) + "|")
    for row in matrix.rows {
      let words = row.clause.map { story.account.articles[$0.article].article.text[$0.range] }
      let symbol = TextFormat.symbol(Section(row.status))
      let cells = row.cells.map { cell in
        [MatrixView.symbol(cell?.stance), cell?.value ?? ""].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
      lines.append(
        "| \(symbol) "
          + ([words ?? ""] + cells).map(MarkdownText.escaped).joined(separator: " | ") + " |")
    }
    return lines
  }

  private func processes(_ story: StoryView) -> [String] {
    if story.processes.isEmpty { return [] }
    var lines = ["", "## » \(story.labels["section.process"])", ""]
    for process in story.processes {
      lines.append("- **\(MarkdownText.escaped(process.title))**")
      lines += process.steps.map { step in
        let day = step.day.isEmpty ? "" : "**\(step.day)**: "
        let words = MarkdownText.escaped(step.clause.text)
        let sign = ProcessView.symbol(isDone: step.isDone)
        return "  - \(sign) \(day)\(words) · \(step.outletCount)"
      }
    }
    return lines
  }

  private func quotations(_ story: StoryView) -> [String] {
    if story.quotations.isEmpty { return [] }
    var lines = ["", "## “ \(story.labels["section.quotes"])"]
    for quotation in story.quotations {
      lines += [
        "", "**\(MarkdownText.escaped(quotation.speaker))** · \(quotation.renderingCount)", "",
      ]
      lines += quotation.renderings.map { "- \(rendering($0, story))" }
    }
    return lines
  }

  /// The words, who has them, and which of them no other rendering has.
  private func rendering(_ rendering: RenderingView, _ story: StoryView) -> String {
    let others = rendering.outlets.dropFirst().map(MarkdownText.escaped)
    let names = ([outlet(rendering.sentence, story)] + others).joined(separator: ", ")
    let line = "“\(MarkdownText.escaped(rendering.sentence.text))” — \(names)"
    if rendering.alone.isEmpty { return line }
    let alone = rendering.alone.map(MarkdownText.escaped).joined(separator: ", ")
    return "\(line) · \(story.labels["line.alone"]): **\(alone)**"
  }

  private func timeline(_ story: StoryView) -> [String] {
    if story.days.isEmpty { return [] }
    var lines = ["", "## \(story.labels["section.timeline"])", ""]
    for day in story.days {
      lines.append("- **\(day.label)**")
      for item in day.items {
        let words = MarkdownText.escaped(item.sentence.text)
        lines.append(
          "  - \(TextFormat.symbol(Section(item.status))) \(words) · \(item.outletCount)")
      }
      if 0 < day.leftCount {
        lines.append("  - … \(story.labels.count("count.more", day.leftCount))")
      }
    }
    return lines
  }

  private func sources(_ story: StoryView) -> [String] {
    if story.sources.isEmpty { return [] }
    var lines = ["", "## \(story.labels["section.sources"])", ""]
    let grouped = SourceView.grouped(story.sources)
    for source in grouped.own {
      for takers in source.takers {
        let names = MarkdownText.escaped(takers.names.joined(separator: ", "))
        let name = MarkdownText.escaped(source.name)
        lines.append("- \(names) \(takers.label) **\(name)** (\(source.kindLabel))")
      }
    }
    for alone in grouped.alone {
      let names = MarkdownText.escaped(alone.names.joined(separator: "; "))
      lines.append("- \(MarkdownText.escaped(alone.taker)) \(alone.label) \(names)")
    }
    for owner in story.owners {
      let names = MarkdownText.escaped(owner.outlets.joined(separator: ", "))
      let name = MarkdownText.escaped(owner.name)
      lines.append("- \(names) \(story.labels["edge.owner"]) **\(name)**")
    }
    return lines
  }

  private func checks(_ story: StoryView) -> [String] {
    if story.checks.isEmpty { return [] }
    return ["", "## ! \(story.labels["section.notices"])", ""]
      + story.checks.map { check in
        let words = check.sentence.map { " “\(MarkdownText.escaped($0.text))”" } ?? ""
        let detail = check.detail.isEmpty ? "" : " (\(MarkdownText.escaped(check.detail)))"
        return "- **\(check.label)**\(words)\(detail) — \(MarkdownText.escaped(check.outlet))"
      }
  }

  private func articles(_ story: StoryView) -> [String] {
    var lines = ["", "## \(story.labels["section.articles"])", ""]
    for (index, annotated) in story.account.articles.indexed {
      let article = annotated.article
      let title = story.articleTitle(index)
      let isWeb = article.url.map(TextFragment.isWeb) ?? false
      let head = isWeb ? MarkdownText.link(title, article.url ?? "") : MarkdownText.escaped(title)
      lines.append(
        "\(lines.count - 2). \(head) — \(MarkdownText.escaped(story.outlets[index])), \(story.published(index))"
      )
    }
    return lines
  }
}
