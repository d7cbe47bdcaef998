import ArgumentParser
import SanadDesk
import SanadStore

/// `sanad alerts`: who is told of changes while `sanad serve` runs.
struct Alerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who is told of changes: web addresses and mail.",
    discussion: """
      Without --add or --remove it lists the receivers: the last change that each was told of, the kinds \
      it wants, and what failed last. `sanad serve` sends.
      """)

  @OptionGroup var place: StoreOptions

  @Option(
    help: ArgumentHelp(
      "Tell this one of changes from now on: https://… or mailto:…; prints the secret of a web address.",
      valueName: "target"))
  var add: String?

  @Option(help: ArgumentHelp("A kind of change, such as value-changed; may be given again."))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Tell this one no longer.", valueName: "target"))
  var remove: String?

  func validate() throws {
    if add != nil, remove != nil { throw ValidationError("--add or --remove, not both") }
    if add == nil, !kind.isEmpty { throw ValidationError("--kind goes with --add") }
    if let add, !AlertTarget.isValid(add) {
      throw ValidationError("--add takes https://… or mailto:name@host, not '\(add)'")
    }
    if let wrong = kind.first(where: { AlertTarget.kind($0) == nil }) {
      throw ValidationError("no kind of change is called '\(wrong)'")
    }
  }

  func run() throws {
    do {
      // First, so that no file is made beside a store that is not there.
      let store = try Store(at: place.store, for: .reading)
      let cursor = try store.lastChange()
      try store.close()
      let file = try DeskFile(beside: place.store)
      defer { try? file.close() }
      if let add {
        let secret = try file.addAlert(add, kinds: kind.compactMap(AlertTarget.kind), after: cursor)
        if let secret { Serve.say(secret) }
      } else if let remove {
        guard try file.removeAlert(remove) else {
          throw ValidationError("nobody is told at '\(remove)'")
        }
      } else {
        for alert in try file.alerts() { Serve.say(Self.line(alert)) }
      }
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  private static func line(_ alert: DeskFile.Alert) -> String {
    var fields = [alert.target, "change \(alert.cursor)"]
    fields += alert.kinds.map { $0.replacing(" ", with: "-") }
    if let problem = alert.problem { fields.append("tries \(alert.tries): \(problem)") }
    return fields.joined(separator: "\t")
  }
}
