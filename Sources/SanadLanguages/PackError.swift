/// What is wrong with a language pack.
public enum PackError: Error, Equatable, Sendable {
  case missingPack(tag: String)
  case missingFile(name: String)
  case badFile(file: String, reason: FileReason)
  case badRow(file: String, line: Int, reason: RowReason)

  public enum FileReason: Equatable, Sendable {
    case missingHeader(String)
    case missingColumn(String)
    case tooLarge(limit: Int)
    case notUTF8
    case notATemplate
  }

  public enum RowReason: Equatable, Sendable {
    case tooManyCells(expected: Int, found: Int)
    case empty(column: String)
    case notANumber(column: String, text: String)
    case unknownChoice(column: String, text: String, choices: [String])
    case repeatedKey(String)
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
