import Foundation
import Testing

private let report = "Feri terbakar di Selat Kemuning, Selasa (4/3/2025). Tiga orang tewas.\n"

@Test func `a hundred megabytes on one line end with an answer`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let word = Data("kapal feri terbakar ".utf8)
  var line = Data(capacity: 100_000_000)
  while line.count < 100_000_000 { line.append(word) }
  let file = try folder.write("long.txt", line)
  let run = try Program.run(["extract", file.path])
  #expect(run.status == 0 || run.status == 65)
  #expect(run.status == 0 ? run.text.contains("limitReached") : run.errors.contains("long.txt"))
}

@Test func `an unreadable file in a folder is one line, and the rest is printed`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  try folder.write("a.txt", Data(report.utf8))
  let closed = try folder.write("b.txt", Data(report.utf8))
  try folder.write("c.txt", Data(report.utf8))
  try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: closed.path)
  // Root reads everything: there the program runs as nobody.
  let asOther = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
  let script = """
    \(asOther) '\(Program.path)' --version >/dev/null 2>&1 || exit 3
    \(asOther) '\(Program.path)' extract '\(folder.url.path)'
    """
  let run = try shell(script)
  if run.status == 3 { return }
  #expect(run.status == 65)
  #expect(run.errors.contains("b.txt: cannot be read: no permission"))
  #expect(run.output.split(separator: "\n").count == 2)
}

private func shell(_ script: String) throws -> (status: Int32, output: String, errors: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", script]
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let text = output.fileHandleForReading.readDataToEndOfFile()
  let words = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (
    process.terminationStatus, String(decoding: text, as: UTF8.self),
    String(decoding: words, as: UTF8.self)
  )
}

/// Threads that began with their first pages at once waited for each other in one run of seven.
@Test func `pages that several threads begin together come to an end`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  for name in ["a", "b", "c", "d"] {
    try folder.write("\(name).html", Data("<p>\(report)</p>".utf8))
  }
  for _ in 0..<20 {
    let run = try Program.run(["extract", "--threads", "4", folder.url.path])
    #expect(run.output.split(separator: 0x0A).count == 4)
  }
}

@Test(arguments: ["extract", "annotate", "cluster", "brief", "explain"])
func `a command without inputs shows its own usage`(_ command: String) throws {
  let run = try Program.run([command])
  #expect(run.status == 64)
  #expect(run.errors.contains("Usage: sanad \(command) ["))
  #expect(run.errors.contains("[<inputs> ...]"))
}

@Test func `what one command prints as a list another reads`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let page = try folder.write("a.txt", Data(report.utf8))
  let list = try Program.run(["extract", "--format", "json", page.path])
  let file = try folder.write("list.json", list.output)
  let run = try Program.run(["extract", file.path])
  #expect(run.status == 0)
  #expect(run.text.contains("\"id\":\"\(page.path)\""))
}

@Test func `claims of one sentence told many times have short ids of their own`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let sentence = "Gudang di Sukarapih terbakar pada Senin, 3 orang tewas, kata Bagus Wiranto. "
  let page = try folder.write("a.txt", Data(String(repeating: sentence, count: 100).utf8))
  let run = try Program.run(["brief", "--format", "json", page.path])
  let ids = run.text.matches(of: /"id":"(c[0-9a-fx]+)"/).map { String($0.1) }
  #expect(1 < ids.count)
  #expect(Set(ids).count == ids.count)
  #expect(ids.allSatisfy { $0.count < 24 })
}

@Test(arguments: ["tabel.csv", "tabel.txt"])
func `a table is no report`(name: String) throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let rows =
    "judul,tanggal,media\n\"Feri terbakar, dua tewas\",2025-03-04,Kabar\nGempa,2025-03-05,Warta\n"
  let file = try folder.write(name, Data(rows.utf8))
  let run = try Program.run(["extract", file.path])
  #expect(run.status == 65)
  #expect(run.output.isEmpty)
  #expect(run.errors.contains("a table (CSV), not articles"))
}

@Test func `a report with commas is no table`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let text =
    "Feri terbakar, tiga tewas, Selasa\nPetugas, warga, nelayan menolong.\nKapal itu, kata dia, tua.\n"
  let file = try folder.write("a.txt", Data(text.utf8))
  #expect(try Program.run(["extract", file.path]).status == 0)
}

@Test func `an empty folder and a number below one are told`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let empty = try Program.run(["extract", folder.url.path])
  #expect(empty.status == 65)
  #expect(empty.errors.contains("no files in it"))
  let lines = try Program.run(["brief", "--lines", "-3", folder.url.path])
  #expect(lines.status == 64)
  #expect(lines.errors.contains("--lines must be 1 to 40"))
}
