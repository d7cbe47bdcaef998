package import SanadArchive
import SanadFetch
package import SanadStore

/// Kept answers in a web archive of their own, with an index beside it: `fire.warc.gz` and `fire.cdxj`.
///
/// Records stand as they were kept, byte for byte; only the first, which says what wrote the file, is new.
package enum ArchiveCopy {
  /// What was copied.
  package struct Outcome: Hashable, Sendable {
    package var records = 0
    /// Answers whose record is not in the archive any more.
    package var missing = 0
  }

  private typealias Record = (
    bytes: [UInt8], entry: WARCEntry, address: WebAddress, date: Timestamp
  )

  /// Copies `answers`, in their order, from the archive beside the store at `path`; without one no file is made.
  ///
  /// - Parameters:
  ///   - out: the path of the new archive.
  ///   - software: program and version, for its first record.
  package static func write(
    _ answers: [Store.KeptAnswer], beside path: String, to out: String, software: String
  ) throws(FileOutput.Failure) -> Outcome {
    var outcome = Outcome()
    var copy: Copy?
    for answer in answers {
      guard let record = record(answer, beside: path) else {
        outcome.missing += 1
        continue
      }
      if copy == nil { copy = try Copy(to: out, software: software, at: record.date) }
      try copy?.add(record)
      outcome.records += 1
    }
    try copy?.finish()
    return outcome
  }

  /// The name of the index over the archive `path`.
  package static func indexPath(of path: String) -> String {
    let end = [".warc.gz", ".warc", ".gz"].first { path.hasSuffix($0) } ?? ""
    return path.dropLast(end.count) + ".cdxj"
  }

  private static func record(_ answer: Store.KeptAnswer, beside path: String) -> Record? {
    let bytes = WARCMember.bytes(
      ofFile: "\(Evidence.folder(beside: path))/\(answer.file)", offset: answer.offset,
      length: answer.length)
    guard let bytes, let entry = WARCEntry(member: bytes), let address = WebAddress(entry.address),
      let date = Timestamp(w3c: entry.date)
    else { return nil }
    return (bytes, entry, address, date)
  }

  /// The new archive while it is written.
  private struct Copy {
    private let file: FileOutput
    private let fileName: String
    private var byteCount = 0
    private var lines: [String] = []

    init(
      to path: String, software: String, at date: Timestamp
    ) throws(FileOutput.Failure) {
      file = try FileOutput(path: path)
      fileName = path.split(separator: "/").last.map { String($0) } ?? path
      try write(WARCHead.member(software: software, fileName: fileName, at: date) ?? [])
    }

    private mutating func write(_ bytes: [UInt8]) throws(FileOutput.Failure) {
      try file.write(bytes)
      byteCount += bytes.count
    }

    mutating func add(_ record: Record) throws(FileOutput.Failure) {
      let place = WARCPlace(segment: 1, offset: byteCount, length: record.bytes.count)
      let isRevisit = record.entry.type == "revisit"
      lines.append(
        CDXJLine(
          address: record.address, date: record.date,
          mime: isRevisit ? "warc/revisit" : record.entry.contentType, status: record.entry.status,
          digest: record.entry.digest, place: place, fileName: fileName
        ).text)
      try write(record.bytes)
    }

    /// Writes the index, its lines in order of their bytes.
    func finish() throws(FileOutput.Failure) {
      try file.finish()
      let index = try FileOutput(path: ArchiveCopy.indexPath(of: file.path))
      let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      try index.write(Array(sorted.map { $0 + "\n" }.joined().utf8))
      try index.finish()
    }
  }
}
