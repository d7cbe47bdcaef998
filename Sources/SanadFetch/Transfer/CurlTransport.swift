import CCurl

/// Transfers by libcurl, all on the thread that calls.
package final class CurlTransport: Transport {
  let loop: OpaquePointer
  private let addressGuard: AddressGuard
  let options: Options
  private var running: [Int: Exchange] = [:]
  /// Transfers that could not be started.
  private var stillborn: [TransferResult] = []

  package struct Options: Sendable {
    /// A proxy by its address. The guard sees only the proxy then, so it judges no peer.
    package var proxy: String?
    /// A file of certificates to trust in place of the system's.
    package var authorityFile: String?

    package init(proxy: String? = nil, authorityFile: String? = nil) {
      (self.proxy, self.authorityFile) = (proxy, authorityFile)
    }
  }

  /// Nil where libcurl cannot be set up.
  package init?(guardedBy addressGuard: AddressGuard, options: Options = Options()) {
    guard let loop = sanad_loop_new() else { return nil }
    (self.loop, self.addressGuard, self.options) = (loop, addressGuard, options)
  }

  deinit { sanad_loop_free(loop) }

  package func start(_ request: TransferRequest) {
    let exchange = Exchange(request, addressGuard)
    running[request.id] = exchange
    guard !start(exchange) else { return }
    running[request.id] = nil
    stillborn.append(TransferResult(id: request.id, outcome: .failure(.broken("not started"))))
  }

  package func finished(within duration: Duration) -> [TransferResult] {
    var results = stillborn
    stillborn = []
    let wait = results.isEmpty ? duration.milliseconds : 0
    _ = sanad_loop_step(loop, Int32(clamping: wait))
    var result = sanad_result()
    while sanad_loop_next(loop, &result) != 0 {
      let id = Int(result.id)
      guard let exchange = running.removeValue(forKey: id) else { continue }
      results.append(TransferResult(id: id, outcome: Self.outcome(of: exchange, result)))
    }
    return results
  }

  /// Ends a wait early; from any thread.
  package var waker: Waker { Waker(loop: loop) }

  /// Ends the wait of a transport that lives as long as the program.
  package struct Waker: @unchecked Sendable {
    // libcurl allows this one call from any thread.
    fileprivate let loop: OpaquePointer

    package func wake() { sanad_loop_wake(loop) }
  }

  private static func outcome(
    of exchange: Exchange, _ result: sanad_result
  ) -> Result<HTTPResponse, FetchFailure> {
    do throws(FetchFailure) {
      guard result.outcome == SANAD_DONE else { throw failure(of: exchange, result) }
      let peer = text(result.peer)
      return .success(
        try exchange.response(
          version: Int(result.http_version), peer: peer.isEmpty ? nil : peer))
    } catch {
      return .failure(error)
    }
  }

  private static func failure(of exchange: Exchange, _ result: sanad_result) -> FetchFailure {
    switch result.outcome {
    case SANAD_STOPPED, SANAD_REFUSED: exchange.failure ?? .unreachable
    case SANAD_TIMED_OUT: .timedOut
    case SANAD_UNRESOLVED: .unresolved
    case SANAD_UNREACHABLE: .unreachable
    case SANAD_UNTRUSTED: .untrusted(text(result.message))
    case SANAD_INVALID: .badAddress
    default: .broken(text(result.message))
    }
  }

  /// A C array of characters up to its zero.
  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
