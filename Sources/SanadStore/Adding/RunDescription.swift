/// What a run was made with, so that it can be made again.
public struct RunDescription: Hashable, Sendable {
  /// The program's version.
  public let program: String
  /// What tells one set of language packs from another.
  public let packs: String
  /// The command's options, as a person would type them.
  public let options: String

  public init(program: String, packs: String, options: String) {
    self.program = program
    self.packs = packs
    self.options = options
  }
}
