package import SanadStore

/// What the person who starts the desk decides.
package struct DeskSettings: Sendable {
  /// Who may read.
  package enum Access: Sendable {
    /// Whoever reaches the address: this machine alone.
    case open
    /// Who knows the password, or whom a trusted proxy names.
    case password
    /// Whom a trusted proxy names.
    case proxy
  }

  /// The program and its packs.
  package var run: RunDescription
  /// The address to listen on, and its port; 0 for any that is free.
  package var host = "127.0.0.1"
  /// Given by the contract.
  package var port = 8420
  /// Who may read.
  package var access = Access.open
  /// Machines whose header is believed.
  package var trustedProxies: [AddressRange] = []
  /// In which a trusted proxy says who asks.
  package var proxyHeader = "Remote-User"
  /// Names beside this machine's own that a browser may call the desk by.
  package var allowedHosts: [String] = []
  /// What the desk is called by in alerts, as `https://desk.example.com`; without it alerts have no links.
  package var linkBase: String?
  /// The program that takes letters as sendmail does.
  package var mailer = "/usr/sbin/sendmail"
  /// Whether alerts may go to this machine itself.
  package var allowsLocalAlerts = false

  /// A desk on this machine alone.
  package init(run: RunDescription) { self.run = run }

  /// Whether requests are counted: on this machine alone nobody is kept waiting.
  var isLimited: Bool {
    if case .open = access { return !AddressRange.isLoopback(host) }
    return true
  }
}
