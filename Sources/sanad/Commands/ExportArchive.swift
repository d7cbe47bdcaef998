import ArgumentParser
import SanadArchive
import SanadPipeline
import SanadStore
import SanadWatch

/// What `sanad export` makes: a document of stories, or an archive of their pages.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case ninjs, jsonld, annotations, prov, csl, ics, warc

  /// Nil where it is no document.
  var document: ExportFormat? { ExportFormat(rawValue: rawValue) }
}

/// The pages of stories, as they were kept when they came over the network.
extension ExportCommand {
  func writeArchive(to path: String) throws {
    guard let store else { return }
    do {
      let (stories, opened) = try chosen(in: store)
      let answers = try opened.keptAnswers(ofStories: stories.map(\.id))
      try opened.close()
      let outcome = try ArchiveCopy.write(
        answers, beside: store, to: path, software: Version.text)
      try report(outcome)
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    } catch let error as FileOutput.Failure {
      throw Session.fail(error.description, 74)
    }
  }

  private func report(_ outcome: ArchiveCopy.Outcome) throws {
    if 0 < outcome.missing {
      StandardError.line("\(outcome.missing) answers are not in the archive beside the store")
    }
    guard 0 < outcome.records else { throw Session.fail("no page of these stories is kept", 66) }
    if !shared.quiet { StandardError.line("\(outcome.records) answers") }
    if 0 < outcome.missing { throw ExitCode(65) }
  }
}
