import Foundation
import SanadArchive
import Testing

@Test func `what Datasette is told names views that are there`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let text = try room.run("datasette-metadata").text
  #expect(text.contains("\"berita\"") && text.contains("\"fts_table\" : \"words\""))
}

@Test func `a statement is found word for word and altered, and what it leaves out is told`() throws
{
  let room = try Newsroom()
  defer { room.remove() }
  let statement = try room.folder.write(
    "siaran.txt",
    Data(
      """
      Siaran pers

      Sebanyak 12 orang tewas dalam kebakaran itu, kata kepala BPBD Merawan Bagas Nirwana.

      Kami berterima kasih kepada seluruh relawan yang membantu pencarian sejak pagi hari.

      """.utf8)
  ).path
  let json = try room.run("trace", [statement, "--format", "json"])
  #expect(json.status == 0)
  let validator = try SchemaValidator(
    folder: Program.root.appending(path: "Documentation/Schemas"))
  #expect(validator.problems(try JSONValue.read(json.output), "trace.schema.json") == [])
  #expect(json.text.contains("\"verbatim\"") && json.text.contains("kemuning-2"))
  #expect(try room.run("trace", [statement]).text.contains("="))
  #expect(try room.run("trace", [statement, "--format", "html"]).text.contains("<h1>"))
  #expect(try Program.run(["trace", statement]).status == 64)
}

@Test(arguments: ["parquet", "csv"])
func `tables are the same bytes every time, and described`(_ format: String) throws {
  let room = try Newsroom()
  defer { room.remove() }
  let folders = ["satu", "dua"].map { room.folder.file($0).path }
  for (folder, threads) in zip(folders, ["1", "4"]) {
    let run = try room.run(
      "tables", ["--out", folder, "--format", format, "--threads", threads])
    #expect(run.status == 0, "\(run.errors)")
  }
  let names = try FileManager.default.contentsOfDirectory(atPath: folders[0]).sorted()
  #expect(names.count == 12)
  for name in names {
    let (one, two) = ("\(folders[0])/\(name)", "\(folders[1])/\(name)")
    #expect(FileManager.default.contentsEqual(atPath: one, andPath: two), "\(name)")
  }
  let manifest = try String(contentsOfFile: folders[0] + "/manifest.json", encoding: .utf8)
  #expect(manifest.contains("\"articles.\(format)\""))
  #expect(manifest.contains("\"replaced by a newer one\""))
}

@Test func `copies are pairs with passages and a reason`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let run = try Program.run(["copies", room.folder.file("awal.jsonl").path])
  #expect(run.status == 0)
  #expect(try problems(run.text, "copies") == [])
}

@Test(arguments: ["ninjs", "jsonld", "annotations", "prov", "csl"])
func `an export is one document, from inputs and from a store`(_ format: String) throws {
  let room = try Newsroom()
  defer { room.remove() }
  let file = room.folder.file("awal.jsonl").path
  let run = try Program.run(["export", "--format", format, file])
  #expect(run.status == 0)
  _ = try JSONValue.read(run.output)
  #expect(run.text.contains("kemuning-1"))
  let stored = try room.run("export", ["--format", format, "--query", "syahbandar"])
  #expect(stored.status == 0 && stored.text.contains("kemuning-2"))
  #expect(
    try room.run("export", ["--format", format, "--query", "syahbandar"]).text == stored.text)
}

@Test func `a calendar has lines as RFC 5545 wants them`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let run = try room.run("export", ["--format", "ics"])
  #expect(run.text.hasPrefix("BEGIN:VCALENDAR\r\n") && run.text.hasSuffix("END:VCALENDAR\r\n"))
}

@Test func `kept pages are held against what the store has of them`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let pages = folder.file("halaman")
  try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
  for name in ["satu", "dua"] {
    try folder.write("halaman/\(name).txt", Data("Judul \(name)\n\nIsi laporan \(name).\n".utf8))
  }
  let store = folder.file("berita.sanad").path
  #expect(try Program.run(["add", "--quiet", pages.path, "--store", store]).status == 0)
  let verify = ["verify", "--store", store, "--pages", pages.path]
  #expect(try Program.run(verify).text.isEmpty)
  try folder.write("halaman/dua.txt", Data("Judul dua\n\nIsi laporan lain.\n".utf8))
  let changed = try Program.run(verify)
  #expect(changed.status == 65)
  #expect(
    changed.text.split(separator: "\n").map { $0.split(separator: ": ").last }
      == ["not the bytes that were stored", "not among the pages"])
  let copy = folder.file("lain.sanad").path
  let repaired = try Program.run(["repair", store, copy])
  #expect(repaired.status == 0 && repaired.text.contains("version: 2 saved"))
  #expect(try Program.run(["verify", "--store", copy, "--pages", pages.path]).status == 65)
  #expect(try Program.run(["repair", store, copy]).status == 64)
}
