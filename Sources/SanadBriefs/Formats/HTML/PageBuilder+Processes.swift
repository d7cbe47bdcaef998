extension PageBuilder {
  var processes: [ProcessesPage] {
    if story.processes.isEmpty { return [] }
    return [
      ProcessesPage(
        processesID: anchors.section("process"),
        processesTitle: HTMLText(labels["section.process"]),
        processRows: story.processes.map { process in
          ProcessPage(
            processTitle: HTMLText(process.title), steps: process.steps.map { step($0) })
        })
    ]
  }

  private func step(_ step: ProcessView.Step) -> StepPage {
    StepPage(
      stepClass: HTMLText(step.isDone ? "agreed" : "pending"),
      stepSymbol: HTMLText(ProcessView.symbol(isDone: step.isDone)),
      stepWords: sentence(step.clause), stepDay: step.day.isEmpty ? [] : [HTMLText(step.day)],
      stepCount: HTMLText(step.outletCount))
  }
}
