import Foundation
import Testing

/// What each module may import: the arrows of ARCHITECTURE.md.
private let allowed: [String: Set<String>] = [
  "SanadText": [],
  "SanadTerminal": [],
  "SanadModel": ["SanadText"],
  "SanadLanguages": ["SanadText", "SanadModel", "CPacks"],
  "SanadArticles": ["SanadText", "SanadModel", "SanadLanguages", "CLibXML2"],
  "SanadAnnotations": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadStories": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadClaims": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadBriefs": ["SanadText", "SanadModel", "SanadLanguages", "SanadTerminal", "Mustache"],
  "SanadPipeline": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadArticles", "SanadAnnotations",
    "SanadStories", "SanadClaims", "SanadBriefs",
  ],
  "SanadArchive": [
    "SanadText", "SanadModel", "SanadTerminal", "CZlib", "FoundationEssentials", "Glibc",
  ],
  "SanadTables": ["CZlib"],
  "SanadStore": ["SanadText", "SanadModel", "GRDB", "FoundationEssentials"],
  "sanad": [
    "SanadText", "SanadModel", "SanadTerminal", "SanadLanguages", "SanadPipeline", "SanadArchive",
    "SanadStore", "ArgumentParser", "Logging", "Glibc",
  ],
]

/// Imports of `source` that `module` may not have.
private func forbiddenImports(in source: String, of module: String) -> [String] {
  let words: Set<Substring> = ["import", "public", "package", "internal", "private", "@testable"]
  return source.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ")
    guard let first = parts.first, words.contains(first),
      let at = parts.firstIndex(of: "import"), parts[..<at].allSatisfy(words.contains),
      at + 1 < parts.count
    else { return nil }
    let name = String(parts[at + 1].prefix { $0 != "." })
    return allowed[module, default: []].contains(name) ? nil : name
  }
}

private func sources() throws -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
}

@Test func `every module imports only what its arrow allows`() throws {
  let root = try sources()
  for module in allowed.keys.sorted() {
    let files = FileManager.default.enumerator(
      at: root.appending(path: module), includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      count += 1
      let source = try String(contentsOf: file, encoding: .utf8)
      let forbidden = forbiddenImports(in: source, of: module)
      #expect(forbidden.isEmpty, "\(module)/\(file.lastPathComponent) imports \(forbidden)")
    }
    #expect(0 < count, "no source of \(module) was read")
  }
}

@Test func `every Swift module has its row`() throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: sources().path)
  #expect(Set(names.filter { !$0.hasPrefix("C") && !$0.hasPrefix(".") }) == Set(allowed.keys))
}

@Test(arguments: [
  ("import SanadArticles", "SanadStories", ["SanadArticles"]),
  ("package import SanadClaims", "SanadBriefs", ["SanadClaims"]),
  ("public import Foundation", "SanadModel", ["Foundation"]),
  ("internal import Glibc", "SanadText", ["Glibc"]),
  ("import SanadText\n// import Foundation\nlet import1 = 0", "SanadModel", []),
])
func `a forbidden import is seen`(_ source: String, _ module: String, _ expected: [String]) {
  #expect(forbiddenImports(in: source, of: module) == expected)
}
