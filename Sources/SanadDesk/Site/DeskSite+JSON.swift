import SanadArchive
import SanadStore

extension DeskSite {
  /// A document with what made it: the runs that made the store's rows, or `run`, which made the record now.
  func data(
    _ record: some Encodable, by run: RunDescription? = nil, status: Int = 200
  ) throws -> DeskAnswer {
    let stored = try store.madeWith()
    let made = run.map { MadeWith($0, asOf: stored.asOf) } ?? stored
    return .json(try JSONText.document(MadeRecord(record, made)), status: status)
  }
}
