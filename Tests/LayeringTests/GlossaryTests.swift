import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Names in backticks that look like types, each part of a nested one by itself.
private func typeNames(in text: String) -> [String] {
  text.split(separator: "\n").flatMap { line in
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && isTypeName($0.element) }
      .flatMap { $0.element.split(separator: ".").map(String.init) }
  }
}

private func isTypeName(_ text: Substring) -> Bool {
  text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
    part.first?.isUppercase == true && part.allSatisfy { $0.isLetter || $0.isNumber }
      && part.contains { $0.isLowercase || $0.isNumber }
  }
}

/// The types that `source` declares, in any nesting.
private func declaredTypes(in source: String) -> Set<String> {
  let keywords: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
  var types: Set<String> = []
  for line in source.split(separator: "\n") {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "/" }
    guard words.first?.hasPrefix("//") != true else { continue }
    for (keyword, name) in zip(words, words.dropFirst()) where keywords.contains(keyword) {
      types.insert(String(name))
    }
  }
  return types
}

/// All types and modules of the project.
private func knownNames() throws -> Set<String> {
  let sources = root.appending(path: "Sources")
  var names = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path))
  let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
  while let file = files?.nextObject() as? URL {
    guard file.pathExtension == "swift" else { continue }
    names.formUnion(declaredTypes(in: try String(contentsOf: file, encoding: .utf8)))
  }
  return names
}

@Test func `every type that the glossary names exists`() throws {
  let text = try String(
    contentsOf: root.appending(path: "Documentation/Glossary.md"), encoding: .utf8)
  let names = typeNames(in: text)
  #expect(100 < names.count)
  let known = try knownNames()
  for name in names where !known.contains(name) {
    Issue.record("Documentation/Glossary.md names \(name), which is no type or module")
  }
}

@Test(arguments: [
  ("| a | b | `Token`, `Token.Kind` |", ["Token", "Token", "Kind"]),
  ("`Kepala BNPB`, `Ukraina.`, `KCNA`, `token`", []),
])
func `names of types are seen in a text`(_ text: String, _ expected: [String]) {
  #expect(typeNames(in: text) == expected)
}

@Test func `declarations are seen, and comments are none`() {
  let source = """
    package struct Outer<Value>: Sendable {
      private enum Inner { case a }
      // struct Gone {}
      /// class Told
    }
    """
  #expect(declaredTypes(in: source) == ["Outer", "Inner"])
}
