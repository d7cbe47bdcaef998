import Foundation

/// `sanad serve` on a free port of this machine, over a store of its own.
final class ServedDesk {
  struct NoAddress: Error {}

  let folder: TemporaryFolder
  let port: UInt16
  let process: Process
  var store: String { folder.file("desk.sanad").path }

  init(_ inputs: [String] = ["Examples"], options: [String] = []) throws {
    folder = try TemporaryFolder()
    let store = folder.file("desk.sanad").path
    _ = try Program.run(["add", "--quiet", "--store", store] + inputs)
    process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["serve", "--store", store, "--port", "0"] + options
    process.currentDirectoryURL = Program.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = line.split(separator: ":").last.flatMap({ UInt16($0.prefix { $0.isNumber }) })
    else {
      process.terminate()
      throw NoAddress()
    }
    self.port = port
  }

  /// Ends the program as the system does; its status, or nil where it does not end in `seconds`.
  func stop(within seconds: Double) -> Int32? {
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    process.terminate()
    if !process.isRunning { return process.terminationStatus }
    guard end.wait(timeout: .now() + seconds) == .success else { return nil }
    return process.terminationStatus
  }

  func remove() {
    if process.isRunning {
      process.terminate()
      process.waitUntilExit()
    }
    folder.remove()
  }

  func connect() throws -> Wire { try Wire(port: port) }

  /// What comes for a request of these lines, until the server has closed.
  func answer(_ lines: [String], body: String = "") throws -> String {
    let wire = try connect()
    try wire.send(
      ((lines + ["Host: 127.0.0.1:\(port)", "Connection: close", "", ""]).joined(separator: "\r\n"))
        + body)
    return wire.rest
  }
}

/// A connection, byte by byte.
final class Wire {
  struct NoConnection: Error {}

  private let socket: Int32

  init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    // Nothing waits for good where the server says nothing.
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw NoConnection() }
  }

  deinit { close(socket) }

  /// A server that has closed already is no failure: what it said is read.
  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard 0 < count else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The next bytes; empty at the end and after 30 seconds of silence.
  func next() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Everything until `text` has come; nil where the end comes first.
  func read(until text: String) -> String? {
    var read: [UInt8] = []
    while true {
      let bytes = next()
      if bytes.isEmpty { return nil }
      read += bytes
      let all = String(decoding: read, as: UTF8.self)
      if all.contains(text) { return all }
    }
  }

  /// Everything up to the end, in Latin-1, so that every byte is a letter.
  var rest: String {
    var read: [UInt8] = []
    while true {
      let bytes = next()
      if bytes.isEmpty { break }
      read += bytes
    }
    return String(String.UnicodeScalarView(read.map { Unicode.Scalar($0) }))
  }
}
