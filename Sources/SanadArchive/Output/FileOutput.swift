import Glibc

/// Writes a file under a name of its own first, so that nobody sees half of it.
public final class FileOutput {
  /// Why a file cannot be written.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// What the system says.
    public let detail: String

    /// `path: cannot be written: no space left on device`
    public var description: String { "\(path): cannot be written: \(detail)" }
  }

  /// The path the file has in the end.
  public let path: String
  private let descriptor: Int32
  private var isOpen = true
  private var temporaryPath: String { path + ".part" }

  /// Whether there is something at `path`.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Opens the file beside its place.
  ///
  /// - Throws: ``Failure``, as all that writes.
  public init(path: String) throws(Failure) {
    self.path = path
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard 0 <= descriptor else { throw Self.failure(path) }
  }

  deinit {
    if isOpen {
      close(descriptor)
      unlink(temporaryPath)
    }
  }

  /// Writes `bytes` behind those written before.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      // Safe: the pointer is used within the call alone.
      let written = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard 0 <= written else { throw Self.failure(path) }
      offset += written
    }
  }

  /// Gives the file its name.
  public func finish() throws(Failure) {
    isOpen = false
    guard close(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw Self.failure(path)
    }
  }

  /// The folder `path`, made where there is none; what lies above it must be there.
  public static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    // Safe: the string is copied at once.
    Failure(path: path, detail: String(cString: strerror(errno)))
  }
}
