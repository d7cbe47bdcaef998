import Foundation
import Testing

private let report = """
  Feri Terbakar di Selat Kemuning, Tiga Penumpang Tewas

  Selasa, 4 Maret 2025 10:15 WIB

  PELABUHAN KEMUNING - Kapal feri KM Samudra Raya terbakar di Selat Kemuning pada Selasa (4/3/2025) \
  pagi. Tiga penumpang tewas, kata Kepala Syahbandar Kemuning Rahmat Hidayat.

  "Kami masih mencari dua orang," ujar Rahmat.
  """

/// `count` reports that differ in their figures and days.
private func reports(count: Int) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for index in 0..<count {
    let text = report.replacingOccurrences(of: "Tiga", with: "\(index % 7 + 2)")
      .replacingOccurrences(of: "4 Maret", with: "\(index % 20 + 1) Maret")
      .replacingOccurrences(of: "Selasa, ", with: "").replacingOccurrences(of: "Selasa ", with: "")
    try folder.write("\(100 + index).txt", Data(text.utf8))
  }
  return folder
}

@Test func `a wrong option is wrong usage`() throws {
  #expect(try Program.run(["extract", "--no-such-option", "x"]).status == 64)
  #expect(try Program.run(["no-such-command"]).status == 64)
}

@Test func `an input that is not there is one line and 66`() throws {
  let run = try Program.run(["extract", "/no/such/file"])
  #expect(run.status == 66)
  #expect(run.errors == "sanad: /no/such/file: no such file or folder\n")
  #expect(run.output.isEmpty)
}

@Test func `a bad file is one line and 65, and the rest is printed`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  try folder.write("a.txt", Data(report.utf8))
  try folder.write("b-empty.txt", Data())
  try folder.write("c-binary.txt", Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 7) }))
  try folder.write("d.txt", Data(report.utf8))
  let run = try Program.run(["extract", "--format", "jsonl", folder.url.path])
  #expect(run.status == 65)
  let lines = run.errors.split(separator: "\n")
  #expect(lines.count == 2)
  #expect(lines.first?.contains("b-empty.txt: empty") == true)
  #expect(lines.last?.contains("c-binary.txt: not text") == true)
  #expect(run.text.split(separator: "\n").count == 2)
}

@Test func `standard input is read for a dash`() throws {
  let run = try Program.run(["extract", "-"], input: Data(report.utf8))
  #expect(run.status == 0)
  #expect(run.text.contains("\"id\":\"-\""))
}

@Test(arguments: ["extract", "annotate", "cluster", "brief"])
func `the bytes do not depend on threads or runs`(_ command: String) throws {
  let folder = try reports(count: 40)
  defer { folder.remove() }
  let format = command == "brief" ? ["--format", "json"] : []
  let outputs = try ["1", "2", "8", "2"].map {
    try Program.run([command, "--threads", $0, folder.url.path] + format).output
  }
  #expect(!outputs[0].isEmpty)
  for output in outputs.dropFirst() { #expect(output == outputs[0]) }
}

@Test func `a closed pipe is no failure, and a full disk is 74`() throws {
  guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
  let folder = try reports(count: 40)
  defer { folder.remove() }
  let examples = folder.url.path
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = [
    "-c",
    """
    '\(Program.path)' annotate '\(examples)' >/dev/full 2>/dev/null; test $? -eq 74 || exit 1
    { '\(Program.path)' annotate '\(examples)'; echo $? >'\(examples)/status'; } | head -c 1 >/dev/null
    test "$(cat '\(examples)/status')" -eq 0
    """,
  ]
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
}
