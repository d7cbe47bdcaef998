import Foundation
import Testing

private func example(_ name: String) -> String {
  Program.root.appending(path: "Examples/\(name)").path
}

@Test func `the snippet of a brief prints what the command prints`() throws {
  let pages = ["01-kabar-pesisir.html", "03-lensa-bahari.html", "07-harbour-post.html"].map(example)
  let snippet = try Program.run(pages, program: Program.built("BriefOfPages"))
  let command = try Program.run(
    ["brief", "--one-story", "--labels", "en", "--color", "never"] + pages,
    environment: ["COLUMNS": "80"])
  #expect(snippet.status == 0)
  #expect(snippet.text == command.text)
  #expect(snippet.text.contains("3 reports"))
}

@Test func `the snippet of mentions prints names, numbers and quotations of an article`() throws {
  let run = try Program.run(
    [example("01-kabar-pesisir.html")], program: Program.built("MentionsOfArticle"))
  #expect(run.status == 0)
  let lines = run.text.split(separator: "\n")
  for kind in ["person", "organization", "place", "quantity", "quote"] {
    #expect(lines.contains { $0.hasPrefix("\(kind)\t") }, "\(kind)")
  }
}

@Test func `the README shows a snippet word for word`() throws {
  let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
  let parts = readme.components(separatedBy: "```swift\n")
  let shown = try #require(parts.dropFirst().first?.components(separatedBy: "```\n").first)
  let snippet = try String(
    contentsOf: Program.root.appending(path: "Snippets/BriefOfPages.swift"), encoding: .utf8)
  #expect(!shown.isEmpty && snippet.hasSuffix(shown))
}
