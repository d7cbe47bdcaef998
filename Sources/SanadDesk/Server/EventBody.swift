import Hummingbird
import NIOCore
import ServiceLifecycle

/// Server-sent events: `change` with the number of the newest change, for as long as a browser listens.
enum EventBody {
  /// Seconds after which a browser that lost the connection comes back. Set by reading.
  private static let retrySeconds = 3

  static func body(_ request: Request, _ site: DeskSite) -> ResponseBody {
    ResponseBody { writer in
      guard let events = site.state.listen() else {
        try await writer.finish(nil)
        return
      }
      let first = text(site.state.event)
      try await writer.write(ByteBuffer(string: "retry: \(retrySeconds * 1_000)\n\n\(first)"))
      let body = writer
      try await request.body.consumeWithCancellationOnInboundClose { _ in
        var writer = body
        for await event in events.cancelOnGracefulShutdown() {
          try await writer.write(ByteBuffer(string: text(event)))
        }
        try await writer.finish(nil)
      }
    }
  }

  private static func text(_ event: DeskState.Event) -> String {
    "id: \(event.number)\nevent: change\ndata: \(event.change)\n\n"
  }
}
