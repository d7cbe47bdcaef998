import Glibc

/// Reads pieces of files that lie below one folder, by place and length.
public final class FilePieces {
  /// Files kept open: a run of an archive's articles comes from a few parts. Set by reading.
  private static let openCountMax = 64

  private let folder: String
  private var descriptors: [String: Int32] = [:]

  /// - Parameter folder: what the names are relative to.
  public init(below folder: String) { self.folder = folder }

  deinit { closeAll() }

  /// The `count` bytes at `offset` of the file `name`.
  ///
  /// - Throws: `InputProblem` for a file that is not there, cannot be read, or is shorter.
  public func bytes(of name: String, at offset: Int, count: Int) throws(InputProblem) -> [UInt8] {
    guard 0 <= offset, (0...Intake.fileByteCountMax).contains(count) else {
      throw problem(name, .unreadable("no such place"))
    }
    let descriptor = try descriptor(of: name)
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
      while filled < count {
        // Safe: the buffer has room for `count` bytes, of which `filled` are written.
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if read < 0, errno == EINTR { continue }
        if read <= 0 { break }
        filled += read
      }
      end = filled
    }
    guard filled == count else { throw problem(name, .unreadable("ends early")) }
    return bytes
  }

  private func descriptor(of name: String) throws(InputProblem) -> Int32 {
    if let known = descriptors[name] { return known }
    if descriptors.count == Self.openCountMax { closeAll() }
    let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
    guard 0 <= descriptor else {
      let words = String(cString: strerror(errno))
      throw problem(name, errno == ENOENT ? .notFound : .unreadable(words))
    }
    descriptors[name] = descriptor
    return descriptor
  }

  private func closeAll() {
    for descriptor in descriptors.values { close(descriptor) }
    descriptors = [:]
  }

  private func problem(_ name: String, _ reason: InputProblem.Reason) -> InputProblem {
    InputProblem(path: "\(folder)/\(name)", reason: reason)
  }
}
