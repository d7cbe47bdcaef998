import SanadModel
import SanadTerminal
import SanadText

/// What follows the parts: quotations, days, sources, checks.
extension TextFormat {
  func addQuotations(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.quotations.isEmpty { return }
    canvas.heading(story.labels["section.quotes"], .magenta, symbol: "“")
    for quotation in story.quotations {
      var head = StyledText(quotation.speaker, .bold)
      head.add(" · \(quotation.renderingCount)", .dim)
      canvas.add(head, indent: 2)
      addRenderings(quotation, story.labels, &canvas)
    }
  }

  /// Each wording once, with who has it and the words that no other has.
  func addRenderings(_ quotation: QuotationView, _ labels: Labels, _ canvas: inout TextCanvas) {
    for rendering in quotation.renderings {
      var line = StyledText(rendering.sentence.text)
      line.add(" — \(rendering.outlets.joined(separator: ", "))", .dim)
      if !rendering.alone.isEmpty {
        line.add(" · \(labels["line.alone"]): ", .yellow)
        line.add(rendering.alone.joined(separator: ", "), [.bold, .yellow])
      }
      canvas.add(line, lead: StyledText("    •", .magenta), indent: 6)
    }
  }

  func addProcesses(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.processes.isEmpty { return }
    canvas.heading(story.labels["section.process"], .blue, symbol: "»")
    for process in story.processes {
      canvas.add(StyledText(process.title, .bold), indent: 2)
      for step in process.steps {
        var line = StyledText(step.day.isEmpty ? "" : "\(step.day): ", .bold)
        line.add(step.clause.text)
        let sign = ProcessView.symbol(isDone: step.isDone)
        canvas.add(
          line, lead: StyledText("  \(sign)", step.isDone ? .green : .cyan), indent: 4,
          lineCountMax: Self.dayLineCountMax,
          tail: StyledText(Self.unbroken(step.outletCount), .dim))
      }
    }
  }

  func addPhases(_ story: StoryView, _ canvas: inout TextCanvas) {
    guard 1 < story.phases.count else { return }
    canvas.heading(story.labels["section.phases"], .blue, symbol: "§")
    for phase in story.phases {
      var line = StyledText(phase.days, .bold)
      if !phase.label.isEmpty { line.add("  \(phase.label)") }
      line.add(" · \(phase.articleCount)", .dim)
      canvas.add(line, indent: 2)
    }
  }

  func addDays(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.days.isEmpty { return }
    canvas.heading(story.labels["section.timeline"], .blue, symbol: "│")
    for day in story.days {
      canvas.add(StyledText(day.label, .bold), lead: StyledText("●", .blue), indent: 2)
      for item in day.items {
        let part = Section(item.status)
        canvas.add(
          StyledText(item.sentence.text),
          lead: StyledText("│ \(Self.symbol(part))", Self.style(part)), indent: 4,
          lineCountMax: Self.dayLineCountMax,
          tail: StyledText(Self.unbroken(item.outletCount), .dim))
      }
      if 0 < day.leftCount {
        canvas.add(
          StyledText("… " + story.labels.count("count.more", day.leftCount), .dim), indent: 4)
      }
    }
  }

  func addSources(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.sources.isEmpty { return }
    canvas.heading(story.labels["section.sources"], .blue, symbol: "→")
    let grouped = SourceView.grouped(story.sources)
    for source in grouped.own {
      for takers in source.takers {
        var line = StyledText(takers.names.joined(separator: ", "))
        line.add(" \(takers.label) ", .dim)
        line.add(source.name, .bold)
        line.add(" (\(source.kindLabel))", .dim)
        canvas.add(line, lead: StyledText(Self.symbol(takers.kind), .blue), indent: 2)
      }
    }
    for alone in grouped.alone {
      var line = StyledText(alone.taker)
      line.add(" \(alone.label) ", .dim)
      line.add(alone.names.joined(separator: "; "))
      canvas.add(line, lead: StyledText(Self.symbol(alone.kind), .blue), indent: 2)
    }
    addOwners(story, &canvas)
  }

  private func addOwners(_ story: StoryView, _ canvas: inout TextCanvas) {
    for owner in story.owners {
      var line = StyledText(owner.outlets.joined(separator: ", "))
      line.add(" \(story.labels["edge.owner"]) ", .dim)
      line.add(owner.name, .bold)
      canvas.add(line, lead: StyledText("⌂", .blue), indent: 2)
    }
  }

  func addChecks(_ story: StoryView, _ canvas: inout TextCanvas) {
    if story.checks.isEmpty { return }
    canvas.heading(story.labels["section.notices"], .yellow, symbol: "!")
    for check in story.checks {
      var line = StyledText(check.label, .bold)
      if let sentence = check.sentence { line.add(" “\(sentence.text)”") }
      if !check.detail.isEmpty { line.add(" (\(check.detail))", .dim) }
      line.add(" — \(check.outlet)", .dim)
      canvas.add(line, lead: StyledText("!", .yellow), indent: 2)
    }
  }
}
