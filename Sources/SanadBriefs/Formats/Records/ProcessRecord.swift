import SanadModel

/// The course of a lasting matter.
struct ProcessRecord: Encodable, Sendable {
  struct StepRecord: Encodable, Sendable {
    let name: String
    let words: PointerRecord
    let clause: PointerRecord
    @Nullable var date: String?
    let done: Bool
    let outlets: Int
  }

  let matter: String
  let steps: [StepRecord]

  init(_ process: Process, _ writer: PointerWriter) {
    matter = process.matter
    steps = process.steps.map { step in
      StepRecord(
        name: step.name, words: PointerRecord(step.words, writer),
        clause: PointerRecord(step.clause, writer), date: step.day?.description,
        done: step.isDone, outlets: step.outlets)
    }
  }
}
