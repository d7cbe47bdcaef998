/// An input that could not be read; the others are.
public struct InputProblem: Error, Equatable, Sendable {
  /// What was wrong.
  public enum Reason: Equatable, Sendable {
    /// Nothing has this path.
    case notFound
    /// The system did not let it be read, for this reason.
    case unreadable(String)
    /// It has no bytes.
    case empty
    /// A folder without files.
    case noFiles
    /// It is no text.
    case binary
    /// It is a table of separated values.
    case table
    /// It has more bytes than the limit.
    case tooLarge(limit: Int)
    /// A record cannot be read; lines are counted from one.
    case badRecord(line: Int, String)
  }

  /// The path as it was given.
  public let path: String
  /// What was wrong.
  public let reason: Reason

  /// Takes the parts as they are; nothing is checked.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// EX_NOINPUT for what is not there, EX_DATAERR for the rest.
  public var exitCode: Int32 { reason == .notFound ? 66 : 65 }
}

extension InputProblem: CustomStringConvertible {
  /// `path: what is wrong`, on one line even if the path has line breaks.
  public var description: String {
    let path = Self.printable(path)
    return switch reason {
    case .notFound: "\(path): no such file or folder"
    case .unreadable(let why): "\(path): cannot be read: \(why)"
    case .empty: "\(path): empty"
    case .noFiles: "\(path): no files in it"
    case .binary: "\(path): not text"
    case .table:
      "\(path): a table (CSV), not articles; give pages, text, or JSON Lines with a field text or html"
    case .tooLarge(let limit): "\(path): larger than \(limit) bytes"
    case .badRecord(let line, let why): "\(path):\(line): \(why)"
    }
  }

  /// Control characters, which a name may have and a terminal obeys, as question marks.
  private static func printable(_ path: String) -> String {
    String(String.UnicodeScalarView(path.unicodeScalars.map { isControl($0) ? "?" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
