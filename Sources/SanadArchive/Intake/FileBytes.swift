/// Reads whole files.
enum FileBytes {
  /// The bytes of the file at `path`, or of standard input for `-`.
  static func read(_ path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    try read(ByteSource(path), after: [], path, limit: limit)
  }

  /// `head` and what is left of `source`.
  static func read(
    _ source: ByteSource, after head: [UInt8], _ path: String, limit: Int
  ) throws(InputProblem) -> [UInt8] {
    var bytes = head
    while true {
      let piece = source.next()
      if piece.isEmpty { break }
      bytes += piece
      guard bytes.count <= limit else {
        throw InputProblem(path: path, reason: .tooLarge(limit: limit))
      }
    }
    if let failure = source.failure { throw InputProblem(path: path, reason: failure) }
    return bytes
  }
}

/// Reads a file that is no input, such as a saved account.
public enum FileInput {
  /// The bytes of a file, or of standard input.
  ///
  /// - Parameters:
  ///   - path: of the file; `-` for standard input.
  ///   - limit: bytes read at the most.
  /// - Throws: `InputProblem` for a file that is not there, cannot be read, or is longer.
  public static func bytes(at path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    try FileBytes.read(path, limit: limit)
  }
}
