import FoundationEssentials

/// Reads the files of a packs folder, for people who edit packs.
public enum PackFolder {
  /// Files by their name below `path`, such as `id/months.tsv`.
  public static func files(at path: String) throws(InputProblem) -> [String: [UInt8]] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      throw InputProblem(path: path, reason: .notFound)
    }
    var files: [String: [UInt8]] = [:]
    for name in names.sorted() where isPackFile(name) {
      files[name] = try FileBytes.read("\(path)/\(name)", limit: Intake.fileByteCountMax)
    }
    return files
  }

  private static func isPackFile(_ name: String) -> Bool {
    [".tsv", ".model", ".mustache"].contains { name.hasSuffix($0) }
  }
}
