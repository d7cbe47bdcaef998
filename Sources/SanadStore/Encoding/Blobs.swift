import FoundationEssentials

extension [UInt8] {
  /// The bytes as SQLite takes them.
  var blob: Data { Data(self) }
}
