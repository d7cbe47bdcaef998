import ArgumentParser
import SanadArchive
import SanadModel
import SanadStore

/// Options of every command that uses a store.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file that articles and stories are kept in.", valueName: "file"))
  var store: String

  @Flag(name: .shortAndLong, help: "No words on standard error but errors.")
  var quiet = false

  /// A word for the person at the terminal that is no error.
  func note(_ line: String) { if !quiet { StandardError.line(line) } }

  /// How far the command is.
  var progress: Progress { Progress(isQuiet: quiet) }

  /// Opens the store, lets `body` use it, and closes it; what goes wrong is one line and a status.
  func use<Value>(
    for access: Store.Access, _ body: (Store) throws -> Value
  ) throws -> Value {
    try Self.use(store, for: access, body)
  }

  static func use<Value>(
    _ path: String, for access: Store.Access, _ body: (Store) throws -> Value
  ) throws -> Value {
    do {
      let store = try Store(at: path, for: access)
      let value = try body(store)
      try store.close()
      return value
    } catch let error as StoreError {
      throw Self.ending(error)
    }
  }

  /// A time of an option.
  static func timestamp(_ text: String) throws -> Timestamp {
    guard let time = Timestamp(wholeISO: text) else {
      throw ValidationError("'\(text)' is no ISO 8601 time such as 2026-05-14T08:00:00Z")
    }
    return time
  }

  static func ending(_ error: StoreError) -> ExitCode {
    StandardError.line(error.description)
    return ExitCode(error.exitCode)
  }
}
