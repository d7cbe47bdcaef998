/// What is wrong with a language pack.
public enum PackError: Error, Equatable, Sendable {
  /// No pack has this tag.
  case missingPack(tag: String)
  /// A file that every pack needs is not there.
  case missingFile(name: String)
  /// A file cannot be read.
  case badFile(file: String, reason: FileReason)
  /// A row cannot be read; lines are counted from one.
  case badRow(file: String, line: Int, reason: RowReason)

  /// What is wrong with a file.
  public enum FileReason: Equatable, Sendable {
    /// One of the lines that a table starts with is not there.
    case missingHeader(String)
    /// A column that a step reads is not there.
    case missingColumn(String)
    /// It has more bytes than ``PackTable/byteCountMax``.
    case tooLarge(limit: Int)
    /// Its bytes are no UTF-8.
    case notUTF8
    /// A template cannot be read.
    case notATemplate
  }

  /// What is wrong with a row.
  public enum RowReason: Equatable, Sendable {
    /// It has more cells than the table has columns.
    case tooManyCells(expected: Int, found: Int)
    /// A cell that must hold something is empty.
    case empty(column: String)
    /// A cell is no number.
    case notANumber(column: String, text: String)
    /// A cell is none of the words that its column knows.
    case unknownChoice(column: String, text: String, choices: [String])
    /// Another row has the same key.
    case repeatedKey(String)
    /// A phrase starts with no word.
    case noWord(column: String)
  }
}

extension PackError: CustomStringConvertible {
  /// `file:line: what was found`
  public var description: String {
    switch self {
    case .missingPack(let tag): "no language pack '\(tag)'"
    case .missingFile(let name): "language pack has no '\(name)'"
    case .badFile(let file, let reason): "\(file): \(reason)"
    case .badRow(let file, let line, let reason): "\(file):\(line): \(reason)"
    }
  }
}

extension PackError.FileReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingHeader(let name): "the header has no '# \(name):' line"
    case .missingColumn(let name): "no column '\(name)'"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .notUTF8: "not UTF-8"
    case .notATemplate: "no Mustache template"
    }
  }
}

extension PackError.RowReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooManyCells(let expected, let found): "\(found) cells where \(expected) columns are"
    case .empty(let column): "'\(column)' is empty"
    case .notANumber(let column, let text): "'\(text)' in '\(column)' is not a number"
    case .unknownChoice(let column, let text, let choices):
      "'\(text)' in '\(column)' is none of \(choices.joined(separator: ", "))"
    case .repeatedKey(let key): "'\(key)' stands here a second time"
    case .noWord(let column): "'\(column)' starts with a wildcard"
    }
  }
}
