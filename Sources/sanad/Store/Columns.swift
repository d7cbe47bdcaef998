/// Text fitted to the width of a terminal.
enum Columns {
  /// The width that every output keeps to.
  static let width = 80

  /// `text` cut to `width` characters, the cut marked.
  static func fitted(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  /// `text` on lines of at most ``width`` characters, each after `indent` spaces; a longer word keeps a
  /// line of its own.
  static func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      if !line.isEmpty, width - indent < line.count + 1 + word.count {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }
}
