public import Foundation

/// Files under Tests/Golden that hold what was printed when a person last looked at it.
public enum Golden {
  /// Nil where `text` is what `name` holds; otherwise what to do about it.
  ///
  /// A missing file, or `RECORD=1` with another text, writes the file and fails, so that someone looks.
  public static func problem(
    _ text: String, _ name: String, in other: URL? = nil
  ) throws -> String? {
    let file = (other ?? folder).appending(path: name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == text { return nil }
    if recorded == nil || ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return "\(name) was written: look at it and run again"
    }
    return "\(name) differs (RECORD=1 writes it anew)\n" + firstDifference(recorded ?? "", text)
  }

  private static func firstDifference(_ recorded: String, _ text: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    let was = line < old.count ? old[line] : "(end)"
    let now = line < new.count ? new[line] : "(end)"
    return "line \(line + 1)\n- \(was.prefix(lineLengthMax))\n+ \(now.prefix(lineLengthMax))"
  }

  /// Characters of a line shown: a page's longest lines hold a whole article.
  private static let lineLengthMax = 400

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden")
  }
}
