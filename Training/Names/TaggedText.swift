import Foundation
import SanadModel
import SanadText

/// One sentence of IOB data, written out as text, with its names.
struct TaggedText {
  let text: SourceText
  /// Byte ranges of the names, in order.
  let names: [(range: TextRange, type: NameType)]
  /// The kind of prose it is from: 0 news, 1 works of reference.
  let register: Int

  /// Reads sentences of `token … tag` lines, parted by empty lines.
  static func read(_ path: String, register: Int) throws -> [TaggedText] {
    var sentences: [TaggedText] = []
    var rows: [(word: String, tag: String)] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let cells = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      if let word = cells.first, let tag = cells.last, 1 < cells.count {
        rows.append((String(word), String(tag)))
      } else if !rows.isEmpty {
        sentences.append(TaggedText(rows, register))
        rows = []
      }
    }
    if !rows.isEmpty { sentences.append(TaggedText(rows, register)) }
    return sentences
  }

  private init(_ rows: [(word: String, tag: String)], _ register: Int) {
    self.register = register
    var writer = SentenceWriter()
    var names: [(range: TextRange, type: NameType)] = []
    for row in rows {
      let range = writer.append(row.word)
      guard let type = Self.type(row.tag) else { continue }
      if row.tag.hasPrefix("I-"), let last = names.last, last.type == type,
        last.range.end == writer.previousEnd
      {
        names[names.count - 1].range = last.range.union(range)
      } else {
        names.append((range, type))
      }
    }
    text = SourceText(writer.text)
    self.names = names
  }

  private static func type(_ tag: String) -> NameType? {
    switch tag.dropFirst(2).prefix(3) {
    case "PER": .person
    case "ORG": .organization
    case "LOC", "PLA": .place
    default: nil
    }
  }
}

/// Joins tokens as a typesetter would: no space before a closing mark or after an opening one.
private struct SentenceWriter {
  private(set) var text = ""
  /// Where the token before the last one ended, in bytes.
  private(set) var previousEnd = 0
  private var end = 0
  private var isQuoteOpen = false
  private var gluesNext = true

  private static let closing: Set<String> = [
    ",", ".", ";", ":", "?", "!", ")", "]", "%", "’", "”", "'s",
  ]
  private static let opening: Set<Character> = ["(", "[", "“", "‘"]

  /// Appends a token and returns its bytes.
  mutating func append(_ word: String) -> TextRange {
    let isQuote = word == "\"" || word == "'"
    let glues = gluesNext || Self.closing.contains(word) || (isQuote && isQuoteOpen)
    if !glues { text += " " }
    let start = text.utf8.count
    text += word
    previousEnd = end
    end = text.utf8.count
    if isQuote { isQuoteOpen.toggle() }
    gluesNext = word.last.map { Self.opening.contains($0) } == true || (isQuote && isQuoteOpen)
    return TextRange(start, end)
  }
}
