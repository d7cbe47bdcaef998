import SanadArchive
import SanadStore
import SanadTables

/// The folder that a step writes: tables, files, and a manifest in the end.
final class StepOutput {
  private let folder: String
  private var set: TableSet
  private var files: [DigestedFile] = []

  init(folder: String) throws {
    self.folder = folder
    set = try TableSet(folder: folder, format: .parquet, neutralisesFormulas: false)
  }

  /// The tables of the step.
  func withTables<Result>(_ body: (inout TableSet) throws -> Result) rethrows -> Result {
    try body(&set)
  }

  func file(_ name: String) throws -> DigestedFile {
    let file = try DigestedFile(name, in: folder)
    files.append(file)
    return file
  }

  /// Ends every file, and writes the manifest: a folder without one is not done.
  func finish(
    _ step: String, input: String, _ run: RunDescription, counts: [String: Int],
    dropped: [TableManifest.Drop] = [], problems: [String] = []
  ) throws {
    let files = try self.files.map { try $0.finish() }
    try set.finish { tables in
      StepManifest(
        step: step, input: input, program: run.program, packs: run.packs, tables: tables,
        files: files, counts: counts, dropped: dropped.filter { 0 < $0.count }, problems: problems)
    }
  }
}

/// What a step made, of what, and with what.
struct StepManifest: Encodable {
  struct File: Encodable {
    let file: String
    let bytes: Int
    let sha256: String
  }

  let step: String
  /// What the caller knows the input by.
  let input: String
  let program: String
  /// SHA-256 of the language packs.
  let packs: String
  let tables: [TableManifest.Table]
  let files: [File]
  let counts: [String: Int]
  let dropped: [TableManifest.Drop]
  /// The first lines on what could not be read.
  let problems: [String]
}

/// A file with its digest.
final class DigestedFile {
  private let name: String
  private let output: FileOutput
  private var digest = ContentDigest()
  /// Bytes not written yet.
  private var pending: [UInt8] = []
  /// Bytes so far.
  private(set) var byteCount = 0
  /// Bytes written at a time. Set by reading.
  private static let pendingByteCount = 1 << 20

  init(_ name: String, in folder: String) throws {
    self.name = name
    output = try FileOutput(path: "\(folder)/\(name)")
  }

  func write(_ bytes: [UInt8]) throws {
    pending += bytes
    byteCount += bytes.count
    if Self.pendingByteCount <= pending.count { try flush() }
  }

  private func flush() throws {
    digest.add(pending)
    try output.write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  func finish() throws -> StepManifest.File {
    try flush()
    try output.finish()
    return StepManifest.File(file: name, bytes: byteCount, sha256: digest.hexadecimal)
  }
}
