import SanadModel
import SanadText

/// The course of a lasting matter: what is done, what is open.
struct ProcessView: Sendable {
  struct Step: Sendable {
    let isDone: Bool
    /// `19 Jun 2024`; empty where no day is given.
    let day: String
    /// The sentence or clause that reports it.
    let clause: SentenceView
    let outletCount: String
  }

  /// Bytes of a sentence that is shown whole; of a longer one the clause is. Set by reading.
  private static let easyByteCountMax = 200

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
    let annotated = account.articles[step.clause.article]
    let whole = annotated.text.sentences.first { $0.range.contains(step.clause.range) }?.range
    let range = whole.flatMap { $0.count <= easyByteCountMax ? $0 : nil } ?? step.clause.range
    return Step(
      isDone: step.isDone, day: step.day.map { labels.day($0) } ?? "",
      clause: SentenceView(
        pointer: Pointer(article: step.clause.article, range: range),
        text: annotated.article.text[range], language: annotated.article.language,
        outlet: outlets[step.clause.article]),
      outletCount: labels.count("count.outlets", step.outlets))
  }

  /// What stands before a step: done, or open.
  static func symbol(isDone: Bool) -> String { isDone ? "✓" : "…" }
}
