import ArgumentParser
import SanadArchive
import SanadDesk
import SanadLanguages
import SanadStore

/// `sanad serve`: a newsroom's page over a store.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A page for the browser over a store: what came in, what differs, who says so.",
    discussion: """
      Prints one line with the address and serves until it is told to end. Listens on this machine \
      alone unless --host says otherwise.
      """)

  enum Auth: String, ExpressibleByArgument, CaseIterable { case open, password, proxy }

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  /// Set by reading.
  @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "n"))
  var port = 8420

  @Option(help: "open: whoever reaches the address; password; proxy: whom --trusted-proxy names.")
  var auth: Auth?

  @Option(
    help: ArgumentHelp(
      "A machine whose header says who asks, or 10.0.0.0/8; may be given again.",
      valueName: "address"))
  var trustedProxy: [String] = []

  @Option(help: ArgumentHelp("The header in which it says so.", valueName: "name"))
  var proxyHeader = "Remote-User"

  @Option(
    help: ArgumentHelp(
      "A name that browsers may call the desk by; may be given again.", valueName: "name"))
  var allowHost: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the desk is called by in alerts, such as https://desk.example.com.",
      valueName: "address"))
  var linkBase: String?

  @Option(help: ArgumentHelp("Takes letters as sendmail does.", valueName: "program"))
  var sendmail = "/usr/sbin/sendmail"

  @Flag(help: "Alerts may go to web addresses on this machine itself.")
  var localAlerts = false

  @Flag(help: "Read a password from standard input, keep its hash, and end.")
  var setPassword = false

  @Option(
    help: ArgumentHelp("Print a new token for a program of this name, and end.", valueName: "name"))
  var newToken: String?

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  func validate() throws {
    guard 0 <= port, port <= 65_535 else { throw ValidationError("--port must be 0 to 65535") }
    let ranges = try proxies()
    let isLocal = AddressRange.isLoopback(host)
    switch auth {
    case .open? where !isLocal, nil where !isLocal && ranges.isEmpty:
      throw ValidationError(
        "\(host) is open to others: it needs --auth password or --trusted-proxy")
    case .proxy? where ranges.isEmpty:
      throw ValidationError("--auth proxy needs --trusted-proxy")
    default: break
    }
  }

  func run() async throws {
    if setPassword || newToken != nil { return try change() }
    let (files, languages, pipeline) = try await Session.pipeline(packs: packs)
    let run = RunDescription(
      program: Version.text, packs: files.names.map { ($0, files.bytes($0) ?? []) }, options: "")
    let settings = try settings(run)
    do {
      let store = try Store(at: place.store, for: .serving)
      let site = try DeskSite(
        store: store, languages: languages, pipeline: pipeline, settings: settings)
      if case .password = settings.access { try site.requirePassword() }
      try await DeskServer(site).run { [host] port in
        let name = host.contains(":") ? "[\(host)]" : host
        Self.say("http://\(name):\(port)/")
      }
      try store.close()
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    } catch let error as DeskError {
      StandardError.line(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  private func settings(_ run: RunDescription) throws -> DeskSettings {
    var settings = DeskSettings(run: run)
    settings.host = host
    settings.port = port
    settings.trustedProxies = try proxies()
    settings.proxyHeader = proxyHeader
    settings.allowedHosts = allowHost
    settings.linkBase = linkBase
    settings.mailer = sendmail
    settings.allowsLocalAlerts = localAlerts
    settings.access =
      switch auth {
      case .open?: .open
      case .password?: .password
      case .proxy?: .proxy
      case nil: settings.trustedProxies.isEmpty ? .open : .proxy
      }
    return settings
  }

  private func proxies() throws -> [AddressRange] {
    try trustedProxy.map {
      guard let range = AddressRange($0) else {
        throw ValidationError("--trusted-proxy takes an address or 10.0.0.0/8, not '\($0)'")
      }
      return range
    }
  }

  /// Keeps a password or makes a token.
  private func change() throws {
    do {
      try Store(at: place.store, for: .reading).close()
      let file = try DeskFile(beside: place.store)
      if setPassword {
        try file.setPassword(readLine() ?? "")
      } else if let newToken {
        Self.say(try file.newToken(name: newToken))
      }
      try file.close()
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    } catch let error as DeskError {
      StandardError.line(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  /// One line on standard output; who was to read it may be gone.
  static func say(_ line: String) {
    var output = StandardOutput()
    try? output.write(Array("\(line)\n".utf8))
    try? output.flush()
  }
}
