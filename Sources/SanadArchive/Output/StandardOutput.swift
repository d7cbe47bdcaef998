import Glibc

/// Writes data to standard output in large pieces.
public struct StandardOutput: Sendable {
  /// Why output ended early.
  public enum Failure: Error, Equatable, Sendable {
    /// The reader has gone, which is no fault.
    case closed
    /// The system's reason.
    case failed(String)
  }

  /// Bytes gathered before they are written. Set by reading.
  private static let flushByteCount = 1 << 16
  private var buffer: [UInt8] = []

  /// Nothing is written yet.
  public init() {}

  /// Makes a write to a closed pipe an error of that write instead of a signal.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Makes a write past the allowed size of a file an error of that write instead of a signal.
  public static func ignoreFileSizeSignals() { signal(SIGXFSZ, SIG_IGN) }

  /// Whether standard output is a terminal.
  public static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Takes `bytes`, and writes when enough are gathered.
  public mutating func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if Self.flushByteCount <= buffer.count { try flush() }
  }

  /// Writes what is gathered; to be called at the end.
  public mutating func flush() throws(Failure) {
    var offset = 0
    while offset < buffer.count {
      let written = buffer[offset...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard 0 <= written else {
        throw errno == EPIPE ? .closed : .failed(String(cString: strerror(errno)))
      }
      offset += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
