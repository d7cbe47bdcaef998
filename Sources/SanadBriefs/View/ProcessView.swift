import SanadModel
import SanadText

/// The course of a lasting matter: what is done, what is open.
struct ProcessView: Sendable {
  struct Step: Sendable {
    let isDone: Bool
    /// `19 Jun 2024`; empty where no day is told.
    let day: String
    /// The clause that tells of it.
    let clause: SentenceView
    let outletCount: String
  }

  /// `Perjanjian atau aturan`
  let title: String
  let steps: [Step]

  static func views(
    of account: Account, labels: Labels, outlets: OutletNames
  ) -> [ProcessView] {
    account.processes.map { process in
      ProcessView(
        title: labels["process.\(process.matter)"],
        steps: process.steps.map { step($0, account, labels, outlets) })
    }
  }

  private static func step(
    _ step: Process.Step, _ account: Account, _ labels: Labels, _ outlets: OutletNames
  ) -> Step {
    let article = account.articles[step.clause.article].article
    return Step(
      isDone: step.isDone, day: step.day.map { labels.day($0) } ?? "",
      clause: SentenceView(
        pointer: step.clause, text: article.text[step.clause.range], language: article.language,
        outlet: outlets[step.clause.article]),
      outletCount: labels.count("count.outlets", step.outlets))
  }

  /// What stands before a step: done, or open.
  static func symbol(isDone: Bool) -> String { isDone ? "✓" : "…" }
}
