import Foundation
import Testing

/// The lines of shell of a guide, in its order.
private func shell(of guide: String) throws -> String {
  let path = Program.root.appending(path: "Documentation/Guides/\(guide)")
  let text = try String(contentsOf: path, encoding: .utf8)
  return text.matches(of: #/```sh\n(?<lines>(?s:.*?))```/#).map { String($0.lines) }.joined()
}

@Test func `every line of the six jobs runs to its end`() throws {
  let lines = try shell(of: "jobs.md")
  #expect(20 < lines.split(separator: "\n").count { $0.hasPrefix("sanad ") })
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let manager = FileManager.default
  try manager.copyItem(
    at: Program.root.appending(path: "Examples"), to: folder.file("laporan"))
  try manager.createDirectory(at: folder.file("bin"), withIntermediateDirectories: true)
  try manager.createSymbolicLink(
    at: folder.file("bin/sanad"), withDestinationURL: URL(filePath: Program.path))
  let path = "\(folder.file("bin").path):/usr/bin:/bin"
  let run = try Program.run(
    ["-e", "-c", "cd '\(folder.url.path)'\n\(lines)"], environment: ["PATH": path],
    program: "/bin/sh")
  #expect(run.status == 0, "\(run.errors)")
  // What each job is after.
  #expect(run.text.contains("↳ berubah: Sebanyak 12 orang → 17 orang"))
  #expect(run.text.contains("“Sebanyak 12 orang tewas"))
  for file in ["tabel/codebook.json", "situs/index.html", "klaim.jsonld", "asal.prov.json"] {
    #expect(manager.fileExists(atPath: folder.file(file).path), "\(file)")
  }
}
