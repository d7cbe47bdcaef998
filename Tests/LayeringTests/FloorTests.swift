import Foundation
import Testing

/// The floors of SanadClaims, the lowest first: each names types of itself and of those before it only.
private let floors = [
  "Lexicon", "Clustering", "Statements", "Alignment", "Statuses", "Values", "Contrasts", "Origins",
  "Claims", "Findings",
]

/// A file and the floor its folder is.
private struct FloorFile {
  let floor: String
  let name: String
  let source: String
}

/// The words of the code of `source`, without comments and string literals.
private func words(of source: String) -> [[Substring]] {
  source.split(separator: "\n").map { line in
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let code = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: " ")
    let end = code.range(of: "//")?.lowerBound ?? code.endIndex
    return code[..<end].split { !($0.isLetter || $0.isNumber || $0 == "_") }
      .map { Substring(String($0)) }
  }
}

/// The types that `source` declares at its top level and that other files see.
private func declaredTypes(in source: String) -> Set<Substring> {
  let keywords: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
  let modifiers: Set<Substring> = ["package", "public", "final", "indirect"]
  let lines = zip(source.split(separator: "\n"), words(of: source))
  return Set(
    lines.filter { $0.0.first != " " }.compactMap { _, words in
      let rest = words.drop(while: modifiers.contains)
      guard let keyword = rest.first, keywords.contains(keyword) else { return nil }
      return rest.dropFirst().first
    })
}

/// For each file the types of higher floors that it names, as `Lexicon/Word.swift names Claim`.
private func upwardNames(in files: [FloorFile]) -> [String] {
  var heights: [Substring: Int] = [:]
  for file in files {
    for type in declaredTypes(in: file.source) { heights[type] = floors.firstIndex(of: file.floor) }
  }
  return files.flatMap { file in
    let own = floors.firstIndex(of: file.floor) ?? 0
    let above = Set(words(of: file.source).joined()).filter { own < heights[$0] ?? 0 }
    return above.sorted().map { "\(file.floor)/\(file.name) names \($0)" }
  }
}

private func claimFiles() throws -> [FloorFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/SanadClaims")
  return try floors.flatMap { floor in
    let files = FileManager.default.enumerator(
      at: root.appending(path: floor), includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }.map { file in
        FloorFile(
          floor: floor, name: file.lastPathComponent,
          source: try String(contentsOf: file, encoding: .utf8))
      }
  }
}

@Test func `no floor of SanadClaims names a type of a higher one`() throws {
  let files = try claimFiles()
  for floor in floors { #expect(files.contains { $0.floor == floor }, "\(floor) has no file") }
  #expect(upwardNames(in: files) == [])
}

@Test func `every folder of SanadClaims is a floor`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/SanadClaims")
  let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
  #expect(Set(names.filter { !$0.hasSuffix(".swift") && !$0.hasPrefix(".") }) == Set(floors))
}

@Test(arguments: [
  ("struct Word { let claim: Draft }", ["Lexicon/Word.swift names Draft"]),
  ("struct Word { let ids: [Draft.ID] }", ["Lexicon/Word.swift names Draft"]),
  ("/// As a ``Draft`` has it.\nstruct Word { let name = \"Draft\" }", []),
  ("struct Word { let drafts = 1 }", []),
])
func `a type of a higher floor is seen`(_ source: String, _ expected: [String]) {
  let files = [
    FloorFile(floor: "Lexicon", name: "Word.swift", source: source),
    FloorFile(
      floor: "Claims", name: "Draft.swift", source: "struct Draft: Sendable { let word: Word }"),
  ]
  #expect(upwardNames(in: files) == expected)
}
