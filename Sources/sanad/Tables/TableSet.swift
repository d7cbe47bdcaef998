import SanadArchive
import SanadStore
import SanadTables

/// The files of `sanad tables`: one a table, the codebook and the manifest.
struct TableSet {
  let folder: String
  let format: TableFormat
  let neutralisesFormulas: Bool
  private(set) var files: [TableFile] = []

  init(folder: String, format: TableFormat, neutralisesFormulas: Bool) throws {
    self.folder = folder
    self.format = format
    self.neutralisesFormulas = neutralisesFormulas
    try FileOutput.makeFolder(folder)
  }

  /// Opens the file of `definition`.
  mutating func open<Record>(_ definition: TableDefinition<Record>) throws -> Table<Record> {
    let file = try TableFile(definition.schema, in: self)
    files.append(file)
    return Table(definition: definition, file: file)
  }

  /// Ends every table, and writes what describes them.
  func finish<Manifest: Encodable>(
    _ manifest: (_ tables: [TableManifest.Table]) -> Manifest
  ) throws {
    try write(Codebook(files.map(\.schema)), to: "codebook.json")
    try write(manifest(try files.map { try $0.finish() }), to: "manifest.json")
  }

  private func write(_ record: some Encodable, to name: String) throws {
    let output = try FileOutput(path: "\(folder)/\(name)")
    try output.write(try JSONText.document(record))
    try output.finish()
  }
}

/// One table and the file it goes to.
struct Table<Record> {
  let definition: TableDefinition<Record>
  let file: TableFile

  func append(_ record: Record) throws { try file.add(definition.row(of: record)) }

  func append(contentsOf records: [Record]) throws {
    for record in records { try append(record) }
  }
}

/// A table's file with its digest.
final class TableFile {
  let schema: TableSchema
  private let name: String
  private let output: FileOutput
  private var writer: any TableWriter
  private let digest: DigestBox

  /// The digest of what went to the file so far; the sink and the file share it.
  private final class DigestBox {
    var digest = ContentDigest()
  }

  init(_ schema: TableSchema, in set: TableSet) throws {
    self.schema = schema
    name = "\(schema.name).\(set.format.fileExtension)"
    let output = try FileOutput(path: "\(set.folder)/\(name)")
    let digest = DigestBox()
    let sink: TableSink = { (bytes: [UInt8]) throws(TableError) in
      digest.digest.add(bytes)
      do throws(FileOutput.Failure) {
        try output.write(bytes)
      } catch {
        throw .notWritten(reason: error.description)
      }
    }
    writer =
      set.format == .csv
      ? try CSVWriter(schema, neutralisesFormulas: set.neutralisesFormulas, sink: sink)
      : try set.format.writer(schema, sink: sink)
    self.output = output
    self.digest = digest
  }

  func add(_ row: [TableValue]) throws { try writer.append(row) }

  func finish() throws -> TableManifest.Table {
    let summary = try writer.finish()
    try output.finish()
    return TableManifest.Table(
      name: schema.name, file: name, rows: summary.rowCount, bytes: summary.byteCount,
      sha256: digest.digest.hexadecimal)
  }
}
