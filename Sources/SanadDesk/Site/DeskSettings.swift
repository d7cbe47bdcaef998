/// What the person who starts the desk decides.
public struct DeskSettings: Sendable {
  /// The program's version.
  public var program: String
  /// SHA-256 of the language packs, in hexadecimal digits.
  public var packs: String
  /// The address to listen on, and its port; 0 for any that is free.
  public var host = "127.0.0.1"
  /// Given by the contract.
  public var port = 8420

  /// A desk on this machine alone.
  public init(program: String, packs: String) {
    self.program = program
    self.packs = packs
  }
}
