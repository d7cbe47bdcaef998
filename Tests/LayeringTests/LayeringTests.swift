import Foundation
import Testing

/// What each module may import: the arrows of ARCHITECTURE.md.
private let allowed: [String: Set<String>] = [
  "SanadText": [],
  "SanadTerminal": [],
  "SanadXML": ["CLibXML2", "Glibc"],
  "SanadModel": ["SanadText"],
  "SanadLanguages": ["SanadText", "SanadModel", "CPacks"],
  "SanadArticles": ["SanadText", "SanadModel", "SanadLanguages", "SanadXML", "CLibXML2"],
  "SanadAnnotations": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadStories": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadClaims": ["SanadText", "SanadModel", "SanadLanguages"],
  "SanadBriefs": ["SanadText", "SanadModel", "SanadLanguages", "SanadTerminal", "Mustache"],
  "SanadPipeline": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadArticles", "SanadAnnotations",
    "SanadStories", "SanadClaims", "SanadBriefs",
  ],
  "SanadArchive": [
    "SanadText", "SanadModel", "SanadTerminal", "SanadXML", "CLibXML2", "CZlib",
    "FoundationEssentials", "Glibc",
  ],
  "SanadTables": ["CZlib"],
  "SanadFetch": [
    "SanadText", "SanadModel", "SanadXML", "CCurl", "CCrypto", "CZlib", "CLibXML2",
    "FoundationEssentials", "Glibc",
  ],
  "SanadStore": [
    "SanadText", "SanadModel", "CCrypto", "CZlib", "GRDB", "FoundationEssentials", "Glibc",
    "Synchronization",
  ],
  "SanadDesk": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadBriefs", "SanadPipeline", "SanadArchive",
    "SanadStore", "SanadFetch", "Mustache", "Hummingbird", "HummingbirdCore", "HTTPTypes",
    "NIOCore", "NIOHTTPTypes", "ServiceLifecycle", "UnixSignals", "Logging", "Synchronization",
    "CCrypt", "Glibc", "NIOPosix", "Subprocess", "SystemPackage", "FoundationEssentials",
  ],
  "SanadWatch": [
    "SanadText", "SanadModel", "SanadPipeline", "SanadArchive", "SanadFetch", "SanadStore",
  ],
  "sanad": [
    "SanadText", "SanadModel", "SanadTerminal", "SanadLanguages", "SanadPipeline", "SanadArchive",
    "SanadStore", "SanadFetch", "SanadWatch", "SanadDesk", "SanadTables", "ArgumentParser",
    "Logging", "Glibc",
  ],
]

/// What the commands beside the program may import: they name steps, and nobody names them.
private let tools: [String: Set<String>] = [
  "Training/Bodies": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadArticles", "ArgumentParser", "Foundation",
    "Glibc",
  ],
  "Training/Claims": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadClaims", "SanadPipeline", "SanadArchive",
    "SanadTrees", "ArgumentParser", "Foundation",
  ],
  "Training/Names": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadAnnotations", "Foundation",
  ],
  "Training/Stories": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadStories", "SanadPipeline", "SanadArchive",
    "SanadTrees", "ArgumentParser", "FoundationEssentials", "Glibc",
  ],
  "Training/Statuses": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadClaims", "SanadPipeline", "SanadArchive",
    "SanadTrees", "Foundation", "ArgumentParser",
  ],
  "Training/Trees": ["SanadLanguages", "Foundation"],
  "Benchmarks/Sources": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadArchive", "SanadTables",
    "Glibc",
  ],
  "Snippets": ["SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "Foundation"],
  "Fuzz/Sources": [
    "SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadArchive", "SanadFetch",
    "SanadStore", "SanadDesk", "SanadDiskSupport", "SanadFuzzing", "Foundation", "Dispatch",
    "Synchronization", "Glibc",
  ],
]

/// Imports of `source` that are not among `allowed`.
private func forbiddenImports(in source: String, allowed: Set<String>) -> [String] {
  let words: Set<Substring> = ["import", "public", "package", "internal", "private", "@testable"]
  return source.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ")
    guard let first = parts.first, words.contains(first),
      let at = parts.firstIndex(of: "import"), parts[..<at].allSatisfy(words.contains),
      at + 1 < parts.count
    else { return nil }
    let name = String(parts[at + 1].prefix { $0 != "." })
    return allowed.contains(name) ? nil : name
  }
}

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Holds every Swift file of `folder` against what it may import.
private func check(_ folder: String, _ allowed: Set<String>) throws {
  let files = FileManager.default.enumerator(
    at: root.appending(path: folder), includingPropertiesForKeys: nil)
  var count = 0
  while let file = files?.nextObject() as? URL {
    guard file.pathExtension == "swift" else { continue }
    count += 1
    let source = try String(contentsOf: file, encoding: .utf8)
    let forbidden = forbiddenImports(in: source, allowed: allowed)
    #expect(forbidden.isEmpty, "\(folder)/\(file.lastPathComponent) imports \(forbidden)")
  }
  #expect(0 < count, "no source of \(folder) was read")
}

@Test(arguments: allowed.keys.sorted())
func `every module imports only what its arrow allows`(_ module: String) throws {
  try check("Sources/\(module)", allowed[module, default: []])
}

@Test(arguments: tools.keys.sorted())
func `every tool imports only what its row allows`(_ folder: String) throws {
  try check(folder, tools[folder, default: []])
}

@Test func `every folder of training with Swift in it has its row`() throws {
  let rows = tools.keys.filter { $0.hasPrefix("Training/") }
  let folder = root.appending(path: "Training").path
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  let modules = try names.filter { !$0.hasPrefix(".") }.filter { name in
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
      .contains { $0.hasSuffix(".swift") }
  }
  #expect(Set(modules.map { "Training/\($0)" }) == Set(rows))
}

@Test func `every Swift module has its row`() throws {
  let names = try FileManager.default.contentsOfDirectory(
    atPath: root.appending(path: "Sources").path)
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
  #expect(forbiddenImports(in: source, allowed: allowed[module, default: []]) == expected)
}
