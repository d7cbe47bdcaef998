/// What a run was made with, so that it can be made again.
public struct RunDescription: Hashable, Sendable {
  /// The program's version.
  public let program: String
  /// SHA-256 of the language packs, in hexadecimal digits.
  public let packs: String
  /// The command's options, as a person would type them.
  public let options: String

  /// The options of a run that read kept pages again: its versions are no edits of an outlet.
  public static let rereading = "reread"

  /// - Parameters:
  ///   - program: its name and version.
  ///   - packs: each file's name and bytes, in order of name.
  ///   - options: the command's, as a person would type them.
  public init(program: String, packs: [(name: String, bytes: [UInt8])], options: String) {
    self.program = program
    self.options = options
    var writer = ByteWriter()
    for file in packs {
      writer.text(file.name)
      writer.list(SHA256.digest(file.bytes)) { $0.byte($1) }
    }
    self.packs = SHA256.hexadecimal(SHA256.digest(writer.bytes))
  }
}
