import Foundation
import Testing

/// No word of a human language stands in Swift code: it would be a row that no linguist sees.
private let steps = [
  "SanadText", "SanadModel", "SanadLanguages", "SanadArticles", "SanadAnnotations", "SanadStories",
  "SanadClaims", "SanadBriefs", "SanadPipeline",
]

/// Tables whose first column holds keys or names rather than words.
private let other: Set<String> = [
  "settings.tsv", "labels.tsv", "organizations.tsv", "places.tsv", "events.tsv",
  "status-patterns.tsv", "pending-weights.tsv",
]

/// Names of HTML elements, attributes and keys of formats that are words as well.
private let markup: Set<String> = [
  "time", "label", "main", "form", "object", "media", "data", "prefix", "prov", "status",
]

/// The string literals of a line of code, without comments and interpolations.
private func literals(of line: String) -> [String] {
  guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
  return line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 1 }.map { String($0.element).lowercased() }
}

/// The words of the Indonesian pack's first columns that are not also English or names of columns.
private func indonesianWords(_ packs: URL) throws -> Set<String> {
  let (own, english) = (
    try words(packs.appending(path: "id")), try words(packs.appending(path: "en"))
  )
  return own.subtracting(english).subtracting(markup).subtracting(
    try columns(packs.appending(path: "id")))
}

/// The names of columns, which code must spell to read a table.
private func columns(_ folder: URL) throws -> Set<String> {
  var columns: Set<String> = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
  where name.hasSuffix(".tsv") {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("# columns:") {
      columns.formUnion(line.dropFirst(10).split(whereSeparator: \.isWhitespace).map(String.init))
    }
  }
  return columns
}

private func words(_ folder: URL) throws -> Set<String> {
  var words: Set<String> = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
  where name.hasSuffix(".tsv") && !other.contains(name) {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    for row in text.split(separator: "\n") where !row.hasPrefix("#") {
      let word = row.prefix { $0 != "\t" }.lowercased()
      if 4 <= word.count { words.insert(word) }
    }
  }
  return words
}

@Test func `no literal of a step is a word of the Indonesian pack`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
  let words = try indonesianWords(root.appending(path: "CPacks/packs"))
  #expect(100 < words.count)
  for step in steps {
    let files = FileManager.default.enumerator(
      at: root.appending(path: step), includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let found = literals(of: String(line)).filter(words.contains)
        #expect(found.isEmpty, "\(step)/\(file.lastPathComponent): \(line)")
      }
    }
  }
}

@Test(arguments: [
  ("let cue = \"Menurut\"", ["menurut"]), ("/// `\"menurut\"`", []),
  ("call(\"a\", \"b\")", ["a", "b"]),
])
func `literals of a line are seen`(_ line: String, _ expected: [String]) {
  #expect(literals(of: line) == expected)
}
