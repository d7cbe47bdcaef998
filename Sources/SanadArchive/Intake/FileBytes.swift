import Glibc

/// Reads whole files.
enum FileBytes {
  /// The bytes of the file at `path`, or of standard input for `-`.
  static func read(_ path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard 0 <= descriptor else { throw problem(path) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { break }
      bytes += chunk
      guard bytes.count <= limit else {
        throw InputProblem(path: path, reason: .tooLarge(limit: limit))
      }
    }
    return bytes
  }

  private static func problem(_ path: String) -> InputProblem {
    switch errno {
    case ENOENT: InputProblem(path: path, reason: .notFound)
    case EACCES, EPERM: InputProblem(path: path, reason: .unreadable("no permission"))
    default: InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
  }
}
