import SanadArchive
import SanadStore

extension DeskSite {
  /// A document with what made it: the runs that made the store's rows, or `run`, which made the record now.
  ///
  /// - Parameter story: the one that the record is about: it is as of the newest report of that story.
  func data(
    _ record: some Encodable, by run: RunDescription? = nil, ofStory story: String? = nil,
    status: Int = 200
  ) throws -> DeskAnswer {
    let stored = try made(ofStory: story)
    let made = run.map { MadeWith($0, asOf: stored.asOf) } ?? stored
    return .json(try JSONText.document(MadeRecord(record, made)), status: status)
  }

  /// With what the store's rows were made, and as of when those are that tell of `story`, or of all.
  func made(ofStory story: String?) throws -> MadeWith {
    var made = try store.madeWith()
    if let story { made.asOf = try store.news(ofStory: story).asOf }
    return made
  }
}
