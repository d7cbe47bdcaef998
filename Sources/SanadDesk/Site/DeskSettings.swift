public import SanadStore

/// What the person who starts the desk decides.
public struct DeskSettings: Sendable {
  /// The program and its packs.
  public var run: RunDescription
  /// The address to listen on, and its port; 0 for any that is free.
  public var host = "127.0.0.1"
  /// Given by the contract.
  public var port = 8420

  /// A desk on this machine alone.
  public init(run: RunDescription) { self.run = run }
}
