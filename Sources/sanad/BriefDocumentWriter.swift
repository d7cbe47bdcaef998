import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// Writes the document of `sanad brief --format json` a story at a time, each on one line, so that it takes the
/// memory of a story and not of all.
struct BriefDocumentWriter {
  private var storyCount = 0
  private var newest: Timestamp?
  private var asOf: Timestamp?

  /// `{"program":…,"stories":[`
  static func head(_ run: RunDescription) throws -> [UInt8] {
    let program = try JSONText.line(BriefProgramRecord(program: run.program, packs: run.packs))
    return Array("{\"program\":".utf8) + program.dropLast() + Array(",\"stories\":[".utf8)
  }

  /// A story, behind a comma where one stands before it.
  mutating func story(_ brief: Brief) throws -> [UInt8] {
    let mark = storyCount == 0 ? "\n" : ",\n"
    storyCount += 1
    asOf = asOf ?? brief.asOf
    for time in brief.account.articles.compactMap(\.article.published) {
      if newest.map({ $0.minutesSinceEpoch < time.minutesSinceEpoch }) ?? true { newest = time }
    }
    return Array(mark.utf8) + (try JSONText.line(BriefStoryRecord(brief)).dropLast())
  }

  /// `],"asOf":…}`: the time asked for, else that of the newest report.
  func tail() throws -> [UInt8] {
    let time = try JSONText.line((asOf ?? newest)?.description)
    return Array("\n],\"asOf\":".utf8) + time.dropLast() + Array("}\n".utf8)
  }
}
