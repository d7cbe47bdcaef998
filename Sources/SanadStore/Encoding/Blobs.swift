import FoundationEssentials
import GRDB

extension [UInt8] {
  /// The bytes as SQLite takes them.
  var blob: Data { Data(self) }
}

extension Row {
  /// The bytes of a column; none where it is null.
  func bytes(_ column: Int) -> [UInt8] { (self[column] as Data?).map { [UInt8]($0) } ?? [] }
}
