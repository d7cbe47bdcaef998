import ArgumentParser
import SanadArchive
import SanadLanguages
import SanadStore

/// Whom a search asks for.
struct PeopleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only articles that quote somebody of this name.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("Only articles that cite a source of this name.", valueName: "name"))
  var source: String?
}

/// Watchlists as the commands use them.
enum WatchlistPlace {
  static func use<Value>(_ store: String, _ body: (DeskFile) throws -> Value) throws -> Value {
    do {
      let file = try DeskFile(beside: store)
      let value = try body(file)
      try file.close()
      return value
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  /// The one called `name`; where there is none that is a line and a status.
  static func list(_ name: String, beside store: String) throws -> Watchlist {
    do {
      let lists = try DeskFile.watchlists(beside: store)
      guard let list = lists.first(where: { $0.name == name }) else { throw missing(name) }
      return list
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  /// The ids of the stories that have an article it finds.
  static func stories(of list: Watchlist, in place: StoreOptions) throws -> Set<String> {
    let query = try query(of: list)
    return Set(try place.use(for: .reading) { try $0.stories(matching: query) } ?? [])
  }

  /// What it looks for, all forms of its words among that.
  static func query(of list: Watchlist) throws -> SearchQuery {
    let forms = try WordForms(Languages())
    return list.query { forms.all(of: $0) }
  }

  static func missing(_ name: String) -> ExitCode {
    StandardError.line("\(name): no such watchlist")
    return ExitCode(66)
  }
}
