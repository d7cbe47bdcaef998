import ArgumentParser
import SanadArchive
import SanadFetch
import SanadStore

/// Options of every command that fetches.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where an owner of a site may complain: a mail address or a web page. Needed once, then kept.",
      valueName: "address"))
  var contact: String?

  #if DEBUG
    /// For the tests alone, which bring servers of their own: a program that is released has no such option, so
    /// nothing can make it connect to an address inside.
    @Flag(help: .hidden)
    var loopback = false
  #endif

  /// The name that robots.txt files call this crawler by.
  static let token = "Sanad"

  private var isLoopback: Bool {
    #if DEBUG
      return loopback
    #else
      return false
    #endif
  }

  /// Who fetches; keeps a contact address that is given for the first time.
  func identity(_ file: FeedFile) throws -> FetcherIdentity {
    let kept = try file.setting(.contact)
    guard let address = contact ?? kept else {
      throw ValidationError(
        "--contact is needed once: the address where an owner of a site may complain")
    }
    guard
      let identity = FetcherIdentity(
        token: Self.token, version: Version.text, contact: address)
    else { throw ValidationError("--contact takes a mail address or https://…, not '\(address)'") }
    if address != kept { try file.keep(address, for: .contact) }
    return identity
  }

  /// What fetches, under the rules that hold for every address.
  func fetcher(
    _ identity: FetcherIdentity, _ clock: any FetchClock, licensedHosts: Set<String> = []
  ) throws -> Fetcher {
    let addressGuard = AddressGuard(allowsLoopback: isLoopback)
    guard let transport = CurlTransport(guardedBy: addressGuard) else {
      StandardError.line("libcurl cannot be set up")
      throw ExitCode(74)
    }
    var options = Fetcher.Options()
    options.licensedHosts = licensedHosts
    if isLoopback { options.hostGapMin = .zero }
    return Fetcher(
      identity, transport: transport, clock: clock, guardedBy: addressGuard, options: options)
  }
}
