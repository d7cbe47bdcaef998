internal import CPacks

/// The files of all packs by name, such as `id/months.tsv`.
public struct PackFiles: Sendable {
  private let files: [String: [UInt8]]

  /// Files from a folder or a test, by name.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// The packs that are part of the program.
  public static let embedded = PackFiles(embeddedFiles())

  /// The language tags that have a `settings.tsv`, sorted.
  public var tags: [String] {
    files.keys.filter { $0.hasSuffix("/settings.tsv") }
      .map { String($0.prefix { $0 != "/" }) }.filter { $0 != "common" }.sorted()
  }

  /// Every file's name, sorted.
  public var names: [String] { files.keys.sorted() }

  /// The bytes of the file `name`; nil where there is none.
  public func bytes(_ name: String) -> [UInt8]? { files[name] }

  /// These files, with those of `other` in the place of equal names.
  public func overlaid(with other: PackFiles) -> PackFiles {
    PackFiles(files.merging(other.files) { $1 })
  }

  private static func embeddedFiles() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    // Safe: the C table is constant and holds exactly `sanad_pack_file_count` entries.
    let entries = UnsafeBufferPointer(
      start: sanad_pack_files_start(), count: sanad_pack_file_count)
    for entry in entries {
      files[String(cString: entry.name)] = Array(
        UnsafeBufferPointer(start: entry.bytes, count: entry.count))
    }
    return files
  }
}
