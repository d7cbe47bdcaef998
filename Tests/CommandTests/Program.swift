import Foundation

/// The built program, run as a person runs it.
struct Program {
  struct Run {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// `SANAD_PROGRAM`, or what this build made.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["SANAD_PROGRAM"] { return path }
    return built("sanad")
  }()

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Seconds after which a run that has not ended never will.
  static let secondsMax = 120.0

  struct Hang: Error {
    let arguments: [String]
  }

  /// Where this build put another program of the package: beside the tests.
  static func built(_ name: String) -> String {
    URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(
      path: name
    ).path
  }

  /// Runs `sanad arguments`, or another program, with `input` on standard input and waits for its end.
  ///
  /// - Throws: ``Hang`` where it does not end.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    program: String = path
  ) throws -> Run {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (outputFile, errorFile) = (folder.file("out"), folder.file("err"))
    let inputFile = try folder.write("in", input)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try handle(outputFile)
    process.standardError = try handle(errorFile)
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    guard end.wait(timeout: .now() + secondsMax) == .success else {
      process.terminate()
      throw Hang(arguments: arguments)
    }
    return Run(
      status: process.terminationStatus, output: try Data(contentsOf: outputFile),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }

  private static func handle(_ file: URL) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    return try FileHandle(forWritingTo: file)
  }
}

/// A folder of one test's own.
struct TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func file(_ name: String) -> URL { url.appending(path: name) }

  @discardableResult
  func write(_ name: String, _ content: Data) throws -> URL {
    try content.write(to: file(name))
    return file(name)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
