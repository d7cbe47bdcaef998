import SanadStore
import ServiceLifecycle

/// Looks whether another program wrote to the store or to the file beside it: SQLite tells nobody by itself.
struct StoreWatch: Service, CustomStringConvertible {
  /// Time between two looks: an event is to come within 1.5 seconds of a commit. Set by reading.
  private static let pause = Duration.milliseconds(400)

  let site: DeskSite

  /// The group of services writes down what it runs: without words of its own the whole site, tables and
  /// all, would be spelled out, which takes minutes.
  var description: String { "StoreWatch" }

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
    guard let store = try? site.store.dataVersion(), let file = try? site.file.dataVersion() else {
      return
    }
    site.state.note(store: store, file: file) { (try? site.store.lastChange()) ?? 0 }
  }
}
