public import SanadStore

/// What the person who starts the desk decides.
public struct DeskSettings: Sendable {
  /// Who may read.
  public enum Access: Sendable {
    /// Whoever reaches the address: this machine alone.
    case open
    /// Who knows the password, or whom a trusted proxy names.
    case password
    /// Whom a trusted proxy names.
    case proxy
  }

  /// The program and its packs.
  public var run: RunDescription
  /// The address to listen on, and its port; 0 for any that is free.
  public var host = "127.0.0.1"
  /// Given by the contract.
  public var port = 8420
  /// Who may read.
  public var access = Access.open
  /// Machines whose header is believed.
  public var trustedProxies: [AddressRange] = []
  /// In which a trusted proxy says who asks.
  public var proxyHeader = "Remote-User"
  /// Names beside this machine's own that a browser may call the desk by.
  public var allowedHosts: [String] = []
  /// What the desk is called by in alerts, as `https://desk.example.com`; nil for the address it listens on.
  public var linkBase: String?
  /// The program that takes letters as sendmail does.
  public var mailer = "/usr/sbin/sendmail"
  /// Whether alerts may go to this machine itself.
  public var allowsLocalAlerts = false

  /// A desk on this machine alone.
  public init(run: RunDescription) { self.run = run }

  /// Whether requests are counted: on this machine alone nobody is kept waiting.
  var isLimited: Bool {
    if case .open = access { return !AddressRange.isLoopback(host) }
    return true
  }
}
