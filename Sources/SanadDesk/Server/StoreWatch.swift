import SanadStore
import ServiceLifecycle

/// Looks whether another program wrote to the store: SQLite tells nobody by itself.
struct StoreWatch: Service, CustomStringConvertible {
  /// Time between two looks: an event is to come within 1.5 seconds of a commit.
  private static let pause = Duration.milliseconds(400)

  let site: DeskSite

  /// The group of services names its members by what they print: without this, all the tables of the packs.
  var description: String { "store watch" }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        look()
        try? await Task.sleep(for: Self.pause)
      }
    }
    site.state.end()
  }

  /// A look that fails is made again: the store may be busy.
  private func look() {
    guard let version = try? site.store.dataVersion() else { return }
    site.state.note(version) { (try? site.store.lastChange()) ?? 0 }
  }
}
