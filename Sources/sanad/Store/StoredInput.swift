import ArgumentParser
import SanadModel
import SanadPipeline
import SanadStore

/// What commands that read inputs take in their place: the articles of a store.
struct StoredInput: ParsableArguments {
  @Option(help: ArgumentHelp("Read a store instead of inputs.", valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "A story of the store, by its id, or several; without one all.", valueName: "id"))
  var story: [String] = []

  /// - Throws: what is wrong where both inputs and a store are named, or neither.
  func check(with shared: SharedOptions) throws {
    if store == nil { try shared.needInputs() }
    guard store != nil || story.isEmpty else { throw ValidationError("--story needs --store") }
    guard store == nil || shared.inputs.isEmpty else {
      throw ValidationError("--store takes no inputs")
    }
  }

  /// Lets `body` use the store with the stories asked for, each once.
  func use<Value>(
    _ path: String, _ body: (Store, [StoryArticles]) async throws -> Value
  ) async throws -> Value {
    do {
      let store = try Store(at: path, for: .reading)
      let value = try await body(store, try stories(in: store))
      try store.close()
      return value
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  private func stories(in store: Store) throws -> [StoryArticles] {
    var ids = story
    if ids.isEmpty { try store.forEachStory { ids.append($0.id) } }
    // Ids of before lead to one story.
    var seen: Set<String> = []
    return try ids.map { try store.articles(ofStory: $0) }.filter { seen.insert($0.id).inserted }
  }
}
