import Foundation
import SanadArchive
import SanadTestSupport
import Testing

@Test func `of an article without end so many statements are compared, and the account says so`()
  throws
{
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let long = (0..<2_100).map { "Petugas mencatat \($0 % 97) warga mengungsi ke balai desa." }
  let one = try folder.write(
    "long.txt", Data("Judul\n\n\(long.joined(separator: " "))\n".utf8))
  let other = try folder.write(
    "short.txt", Data("Judul\n\nPetugas mencatat 12 warga mengungsi ke balai desa.\n".utf8))
  let whole = try brief(of: [one.path, other.path])
  let limits = try #require(whole["notices"]).items.filter { $0["kind"]?.text == "limitReached" }
  #expect(limits.map { $0["detail"]?.text } == ["statementCountMax"])
  let reports = whole["claims"]?.items.flatMap { $0["reports"]?.items ?? [] } ?? []
  #expect(reports.contains { $0["article"]?.text?.hasSuffix("short.txt") == true })
  let alone = try brief(of: [other.path])["notices"]?.items ?? []
  #expect(!alone.contains { $0["kind"]?.text == "limitReached" })
}

/// The only story of the brief of some files.
private func brief(of files: [String]) throws -> JSONValue {
  let run = try Program.run(["brief", "--one-story", "--format", "json"] + files)
  #expect(run.status == 0)
  return try #require(JSONValue.read(run.output)["stories"]?.items.first)
}
