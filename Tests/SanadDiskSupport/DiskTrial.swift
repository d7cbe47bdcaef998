package import CFaultyDisk
import Foundation
import SanadStore

/// An `add` of invented reports over a disk that fails at one call, and what must hold after it.
///
/// One at a time: the disk is the one of the whole process.
package struct DiskTrial {
  /// What became of one trial.
  package enum Outcome: Equatable, Sendable {
    /// The fault changed nothing.
    case unharmed
    /// `add` ended with an error that names the file; the next one went on where it stood.
    case told
    /// What must not be.
    case wrong(String)
  }

  /// Transactions that the articles of a trial come in. Set by reading.
  private static let batchCount = 5

  private let reports: StoredReports
  private let folder: URL
  private var path: String { folder.appending(path: "berita.sanad").path }
  /// What the store holds after an `add` without a fault, by line.
  private let expected: [String]
  /// Calls of an `add` without a fault.
  package let callCount: Int
  /// Those of them that write.
  package let writeCount: Int

  /// - Parameter count: of reports.
  package init(count: Int) throws {
    reports = try StoredReports(count: count, batchCount: max(1, count / Self.batchCount))
    folder = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "berita.sanad").path
    disk_watch(folder.path)
    disk_plan(DISK_WORKS, 0)
    try reports.add(to: path)
    (callCount, writeCount) = (disk_call_count(), disk_write_count())
    expected = try StoredReports.dump(path)
  }

  package func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Adds with `fault` at call or write `number`, then without, and looks at the store after both.
  package func outcome(_ fault: disk_fault, at number: Int) throws -> Outcome {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    disk_plan(fault, number)
    let (count, problem) = addWithFault()
    disk_plan(DISK_WORKS, 0)
    if let problem, !problem.hasPrefix(path) { return .wrong("says \(problem)") }
    if let loss = try loss(after: count) { return .wrong(loss) }
    try reports.add(to: path)
    guard try StoredReports.dump(path) == expected else { return .wrong("ends with another store") }
    return problem == nil ? .unharmed : .told
  }

  /// The articles whose batch was stored, and what `add` says where it fails.
  private func addWithFault() -> (count: Int, problem: String?) {
    var count = 0
    do {
      try reports.add(to: path) { count = $0 }
      return (count, nil)
    } catch let error as StoreError {
      return (count, error.description)
    } catch {
      return (count, "no error of the store: \(error)")
    }
  }

  /// What is wrong with the store after a fault; nil where it is whole and has the first `count` articles.
  private func loss(after count: Int) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else {
      return count == 0 ? nil : "the file is gone"
    }
    // A store whose tables were not made yet is brought to them by the next one that writes.
    try Store(at: path, for: .making).close()
    let lines = Self.names(in: try StoredReports.dump(path))
    guard count <= lines.count else { return "\(count) articles were stored, \(lines) are there" }
    let isStart = lines == Array(Self.names(in: expected).prefix(lines.count))
    return isStart ? nil : "holds \(lines)"
  }

  /// The ids of the articles in a dump; of what else it says, such as what is wrong, the whole line.
  private static func names(in lines: [String]) -> [String] {
    lines.compactMap { line in
      if line.hasPrefix("verify") { return line }
      guard line.contains("\"kind\":\"article\""), let start = line.firstRange(of: "\"id\":\"")
      else { return nil }
      return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
  }
}
