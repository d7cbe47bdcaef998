import ArgumentParser
import SanadArchive
import SanadDesk
import SanadModel
import SanadStore

/// `sanad serve`: a newsroom's page over a store.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A page for the browser over a store: what came in, what differs, who says so.",
    discussion: """
      Prints one line with the address and serves until it is told to end. Listens on this machine \
      alone unless --host says otherwise.
      """)

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "n"))
  var port = 8420

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  func validate() throws {
    guard 0 <= port, port <= 65_535 else { throw ValidationError("--port must be 0 to 65535") }
  }

  func run() async throws {
    let (files, languages, pipeline) = try Session.pipeline(packs: packs)
    let run = RunDescription(
      program: Version.text, packs: files.names.map { ($0, files.bytes($0) ?? []) }, options: "")
    var settings = DeskSettings(run: run)
    settings.host = host
    settings.port = port
    do {
      let store = try Store(at: place.store, for: .serving)
      let site = try DeskSite(
        store: store, languages: languages, pipeline: pipeline, settings: settings)
      try await DeskServer(site).run { [host] port in
        let name = host.contains(":") ? "[\(host)]" : host
        var output = StandardOutput()
        // Who reads the line may be gone; the desk is there all the same.
        try? output.write(Array("http://\(name):\(port)/\n".utf8))
        try? output.flush()
      }
      try store.close()
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }
}
