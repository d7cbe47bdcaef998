/// Names in the boxes of a drawing, broken to the width of a box.
enum GraphLabel {
  /// Lines of a name; a longer one ends in a sign that it is cut. Set by reading.
  static let lineCountMax = 3
  /// Pixels of a line: a box less its margins. Set by reading.
  private static let width = 190.0
  /// Pixels of letters at 12 pixels, bold, in the widest of the fonts a page asks for. Set by measuring
  /// DejaVu Sans and Noto Sans.
  private static let capitalWidth = 9.6
  private static let letterWidth = 8.0
  private static let narrowWidth = 4.6
  private static let spaceWidth = 4.2
  private static let wideWidth = 12.5
  /// The first letter of the scripts whose letters are square. Given by Unicode.
  private static let wideStart = 0x1100 as UInt32

  /// `name` in lines that fit.
  static func lines(_ name: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in name.split(separator: " ").flatMap({ pieces(of: String($0)) }) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if !line.isEmpty, width < width(of: longer) {
        lines.append(line)
        line = word
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lineCountMax < lines.count else { return lines }
    return Array(lines.prefix(lineCountMax - 1)) + [cut(lines[lineCountMax - 1])]
  }

  /// A word in pieces of which each fits a line.
  private static func pieces(of word: String) -> [String] {
    var pieces = [""]
    for letter in word {
      if width < width(of: pieces[pieces.count - 1] + String(letter)) { pieces.append("") }
      pieces[pieces.count - 1].append(letter)
    }
    return pieces
  }

  private static func cut(_ line: String) -> String {
    var line = line
    while !line.isEmpty, width < width(of: line + "…") { line.removeLast() }
    return line + "…"
  }

  private static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case " ": spaceWidth
    case "i", "j", "l", "I", ".", ",", "'", ":", ";", "!", "|", "(", ")": narrowWidth
    case "m", "w", "M", "W", "@": wideWidth
    case _ where wideStart <= letter.value: wideWidth
    case _ where letter.properties.isUppercase: capitalWidth
    default: letterWidth
    }
  }
}
