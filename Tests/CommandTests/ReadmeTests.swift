import Foundation
import Testing

@Test func `the first screen of the README is what the program prints`() throws {
  let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
  let block = try #require(readme.components(separatedBy: "```\n").dropFirst().first)
  let shown = block.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  let examples = Program.root.appending(path: "Examples").path
  let run = try Program.run(
    ["brief", "--one-story", "--color", "never", examples], environment: ["COLUMNS": "80"])
  var printed = run.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  var count = 0
  for line in shown.dropFirst() where line != "…" {
    guard let at = printed.firstIndex(of: line) else {
      Issue.record("not printed, or not in this order: \(line)")
      return
    }
    printed = printed[(at + 1)...]
    count += 1
  }
  #expect(10 < count)
}

@Test func `every command is in the README`() throws {
  let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
  let help = try Program.run(["--help"]).text
  let commands = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
  let names = commands.split(separator: "\n").filter { line in
    line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.contains("'sanad help")
  }.compactMap { $0.split(separator: " ").first }
  #expect(8 < names.count)
  for name in names {
    #expect(readme.contains("`sanad \(name)") || readme.contains("`\(name)`"), "\(name)")
  }
}
