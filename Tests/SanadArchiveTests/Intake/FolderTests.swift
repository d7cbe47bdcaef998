import Foundation
import Glibc
import SanadArchive
import SanadModel
import Testing

private let report = Data("Warga memperbaiki jembatan.\n".utf8)

/// What `make` puts into a folder, read as the commands read it.
private func names(
  _ make: (URL) throws -> Void
) throws -> (pages: [String], problems: [String]) {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try make(folder)
  let (pages, problems) = items(of: [folder.path])
  return (
    pages.map { String($0.id.dropFirst(folder.path.count + 1)) },
    problems.map { String($0.description.dropFirst(folder.path.count + 1)) }
  )
}

@Test func `links that lead round in a circle are walked once`() throws {
  let found = try names { folder in
    try report.write(to: folder.appending(path: "b.txt"))
    for name in ["x", "y"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: name).path, withDestinationPath: ".")
    }
  }
  #expect(found.pages == ["b.txt"])
  #expect(found.problems.isEmpty)
}

@Test func `a link to nothing and a pipe are a line each, and the rest is read`() throws {
  let found = try names { folder in
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "a").path, withDestinationPath: "nothing")
    #expect(mkfifo(folder.appending(path: "b").path, 0o600) == 0)
    try report.write(to: folder.appending(path: "c.txt"))
  }
  #expect(found.pages == ["c.txt"])
  #expect(
    found.problems == [
      "a: cannot be read: the link leads nowhere", "b: cannot be read: neither file nor folder",
    ])
}

@Test func `a name that is not UTF-8 is read, and one of two lines is told on one`() throws {
  let found = try names { folder in
    let path = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, -1, 0]
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    _ = report.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    try Data().write(to: folder.appending(path: "a\nb\u{1B}[31m"))
  }
  #expect(found.pages == ["\u{FFFD}"])
  #expect(found.problems == ["a?b?[31m: empty"])
}

@Test func `a file that cannot be read to its end says so`() {
  #expect(
    items(of: ["/proc/self/mem"]).problems.map(\.reason) == [.unreadable("Input/output error")])
}

@Test func `a link to nothing is a problem of its own`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let link = folder.appending(path: "a.html").path
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/nowhere/at/all")
  let problems = items(of: [folder.path]).problems
  #expect(problems.map(\.exitCode) == [65])
  #expect(items(of: [link]).problems.map(\.exitCode) == [66], "one that a person named")
}
