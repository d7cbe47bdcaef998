import Foundation
import SanadArchive
import Testing

/// The articles that `sanad search` finds.
private func found(_ archive: Archive, _ options: String...) throws -> [String] {
  let run = try Program.run(
    ["search", "--store", archive.store, "--format", "jsonl"] + options)
  #expect(run.status == 0, "\(run.errors)")
  return try JSONValue.lines(run.output).compactMap { $0["article"]?.text }.sorted()
}

@Test func `a search asks for who is quoted and for who is cited`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  #expect(try found(archive, "--speaker", "dewi anggraini") == ["api-1", "api-2"])
  #expect(try found(archive, "--speaker", "Bima") == ["emas-1"])
  #expect(try found(archive, "gudang", "--speaker", "Bima").isEmpty)
  #expect(try found(archive, "--source", "Anggraini", "--limit", "1").count == 1)
  // Merawan stands in both, and says nothing.
  #expect(try found(archive, "--speaker", "Merawan").isEmpty)
  #expect(try found(archive, "--source", "Merawan").isEmpty)
  #expect(try archive.run("search").status == 64)
}

@Test func `a search that is kept picks changes and stories`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  #expect(try archive.run("watchlist", "list").text.isEmpty)
  #expect(!FileManager.default.fileExists(atPath: archive.store + ".desk"))
  let added = try archive.run("watchlist", "add", "api", "terbakar")
  #expect(added.status == 0 && added.errors == "sanad: api: 1 stories\n")
  #expect(try archive.run("watchlist", "add", "emas", "emas", "OR", "perak").status == 0)
  let lists = try JSONValue.lines(try archive.run("watchlist", "list", "--format", "jsonl").output)
  #expect(lists.compactMap { $0["name"]?.text } == ["api", "emas"])
  let schemas = Program.root.appending(path: "Documentation/Schemas")
  let validator = try SchemaValidator(folder: schemas)
  #expect(lists.flatMap { validator.problems($0, "watchlist.schema.json") } == [])
  #expect(try archive.titles("--watchlist", "emas") == ["Harga emas naik di Kota Merbau"])
  #expect(try found(archive, "--watchlist", "api") == ["api-1", "api-2"])
  // Another form of the word: kebakaran.
  let all = try archive.run("changes", "--format", "jsonl").text.split(separator: "\n").count
  let parts = try ["api", "emas"].map {
    try archive.run("changes", "--watchlist", $0, "--format", "jsonl").text.split(separator: "\n")
      .count
  }
  #expect(0 < parts[0] && 0 < parts[1] && parts[0] + parts[1] == all)
  let feed = try archive.run("changes", "--watchlist", "emas", "--format", "atom").text
  #expect(feed.contains("<title>emas</title>") && !feed.contains("Gudang"))
  #expect(try archive.run("watchlist", "remove", "api").status == 0)
  #expect(try archive.run("watchlist", "remove", "api").status == 66)
  #expect(try archive.run("changes", "--watchlist", "api").status == 66)
}

@Test(arguments: [["a b", "kata"], ["../x", "kata"], ["x"], ["x", "…"]])
func `a watchlist has a plain name and a word`(_ arguments: [String]) throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  let run = try Program.run(["watchlist", "add", "--store", archive.store] + arguments)
  #expect(run.status == 64)
}
