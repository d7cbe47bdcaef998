import Foundation
import SanadTables

/// A file that takes bytes in order.
final class OutputFile {
  private let handle: FileHandle

  init(_ path: URL) throws {
    try Data().write(to: path)
    handle = try FileHandle(forWritingTo: path)
  }

  func write(_ bytes: [UInt8]) throws(TableError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw .notWritten(reason: "\(error)")
    }
  }
}
