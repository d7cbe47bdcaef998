/// Reads articles from one JSON document: a list of them, as `--format json` prints, a single one, or several
/// that are spread over lines, as `jq` prints them.
enum JSONDocumentReader {
  /// The articles in `bytes`, in order; a bad one is a problem with its place in the list, from 1, or its line.
  static func items(of bytes: [UInt8], path: String) -> [IntakeItem] {
    if let records = JSONRecords.records(of: bytes[...]) {
      return records.enumerated().map { JSONRecords.item($1, path: path, number: $0 + 1) }
    }
    let values = JSONRecords.values(in: bytes)
    guard 1 < values.count else { return [JSONRecords.item(nil, path: path, number: 1)] }
    return values.flatMap { value in
      (JSONRecords.records(of: value.bytes) ?? [nil]).map {
        JSONRecords.item($0, path: path, number: value.line)
      }
    }
  }
}
