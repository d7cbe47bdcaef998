import FoundationEssentials

/// The program that runs, told from another build of it.
enum ProgramFile {
  /// The size of its file and the time it was written, to the microsecond; nil where the system does not show the
  /// file, as behind a replaced one.
  ///
  /// A version's number stays the same while the code changes; its file does not.
  static let stamp: String? = {
    let manager = FileManager.default
    guard let path = try? manager.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let attributes = try? manager.attributesOfItem(atPath: path),
      let size = attributes[.size] as? UInt64, let time = attributes[.modificationDate] as? Date
    else { return nil }
    return "\(size) \(Int64(time.timeIntervalSince1970 * 1_000_000))"
  }()
}
