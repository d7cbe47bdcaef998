/// Text fitted to the width of a terminal.
enum Columns {
  /// The width that every output keeps to.
  static let width = 80

  /// `text` cut to `width` characters, the cut marked.
  static func fitted(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  /// `text` on lines of at most ``width`` characters, each after `indent` spaces, `mark` on the first; a
  /// longer word keeps a line of its own.
  static func wrapped(_ text: String, indent: Int, mark: String = "") -> [String] {
    var lines: [String] = []
    var margin = padded(mark, indent)
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      if !line.isEmpty, width - indent < line.count + 1 + word.count {
        lines.append(margin + line)
        margin = padded("", indent)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }

  /// Names and values in two columns; an empty value is left out.
  static func fields(_ fields: [(name: String, value: String)]) -> [String] {
    let column = 2 + (fields.map(\.name.count).max() ?? 0) + 2
    return fields.flatMap { field -> [String] in
      let lines = wrapped(field.value, indent: column)
      guard let first = lines.first else { return [] }
      return [padded("  " + field.name, column) + first.dropFirst(column)] + lines.dropFirst()
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
