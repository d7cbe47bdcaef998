import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import SanadFetch
import SanadStore
import ServiceLifecycle
import UnixSignals

/// The desk on a port, until it is told to end.
package struct DeskServer: Sendable {
  /// Limits of connections: a reader needs few and is fast. Set by reading.
  enum Limits {
    /// Connections open at once. Set by reading.
    static let connectionCountMax = 2_000
    /// Bytes of the head of a request. Set by reading.
    static let headerByteCountMax = 16 << 10
    /// Fields of the head of a request. Set by reading.
    static let headerCountMax = 100
    /// Seconds that a connection may rest. Set by reading.
    static let idleSeconds: Int64 = 30
    /// Seconds from the first byte of a request to its last one. Set by reading.
    static let readSeconds: Int64 = 20
    /// Seconds in which open answers end when the program is told to. Set by reading.
    static let stopSeconds: Int64 = 2
  }

  private let site: DeskSite
  private let dispatcher: DeskDispatcher

  package init(_ site: DeskSite) {
    self.site = site
    dispatcher = DeskDispatcher(site)
  }

  /// Serves until the program gets SIGTERM or SIGINT.
  ///
  /// - Parameter isRunning: called with the port once it is open.
  /// - Throws: what the system says against the port.
  package func run(isRunning: @escaping @Sendable (Int) -> Void) async throws {
    var logger = Logger(label: "sanad.desk")
    logger.logLevel = .critical
    let responder = CallbackResponder<DeskContext> { [dispatcher] request, context in
      await Self.response(to: request, context, dispatcher)
    }
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ReadDeadline(seconds: Limits.readSeconds)],
          idleTimeout: .seconds(Limits.idleSeconds),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Limits.headerByteCountMax,
            maxHeaderListSize: Limits.headerByteCountMax,
            maxHeaderFieldCount: Limits.headerCountMax))),
      configuration: ApplicationConfiguration(
        address: .hostname(site.settings.host, port: site.settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Limits.connectionCountMax)),
      onServerRunning: { isRunning($0.localAddress?.port ?? 0) }, logger: logger)
    let alerts = AlertRun(
      site: site,
      sender: SystemAlertSender(
        program: site.settings.run.program, mailer: site.settings.mailer, name: site.gate.name,
        addressGuard: AddressGuard(allowsLoopback: site.settings.allowsLocalAlerts)),
      base: site.settings.linkBase)
    var configuration = ServiceGroupConfiguration(
      services: [StoreWatch(site: site), alerts, application],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(Limits.stopSeconds)
    try await ServiceGroup(configuration: configuration).run()
  }

  private static func response(
    to request: Request, _ context: DeskContext, _ dispatcher: DeskDispatcher
  ) async -> Response {
    let target = request.head.path ?? "/"
    guard let method = DeskRequest.Method(rawValue: request.method.rawValue) else {
      let answer = dispatcher.refusal(.methodNotAllowed, target)
      return response(answer, .get, request, dispatcher.site)
    }
    guard var asked = DeskRequest(method, target) else {
      return response(
        dispatcher.refusal(.badRequest, target), method, request, dispatcher.site)
    }
    for field in request.headers {
      let name = field.name.canonicalName
      asked.headers[name] = asked.headers[name].map { "\($0), \(field.value)" } ?? field.value
    }
    // The codec puts the host into the request line's place.
    if let authority = request.head.authority { asked.headers["host"] = authority }
    asked.peer = context.peer
    if method == .post {
      guard let body = try? await request.body.collect(upTo: DeskRequest.bodyByteCountMax) else {
        return Response(status: .contentTooLarge)
      }
      asked.body = Array(body.readableBytesView)
    }
    let start = ContinuousClock.now
    let answer = await dispatcher.answer(asked)
    dispatcher.site.metrics.note(
      status: answer.status, byteCount: answer.byteCount,
      seconds: (ContinuousClock.now - start) / .seconds(1))
    return response(answer, method, request, dispatcher.site)
  }

  private static func response(
    _ answer: DeskAnswer, _ method: DeskRequest.Method, _ request: Request, _ site: DeskSite
  ) -> Response {
    var headers = HTTPFields()
    for (name, value) in answer.headers.sorted(by: { $0.key < $1.key }) {
      if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
    }
    let status = HTTPResponse.Status(code: answer.status)
    switch answer.body {
    case .events where method == .head: return Response(status: status, headers: headers)
    case .events:
      return Response(status: status, headers: headers, body: EventBody.body(request, site))
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      if method == .head || answer.status == 304 {
        if answer.status == 304 { headers[.contentLength] = nil }
        return Response(status: status, headers: headers)
      }
      return Response(
        status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}

/// What is known of a connection.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
