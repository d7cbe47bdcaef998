/// Sends requests and brings answers; it follows no redirect and knows no pace.
///
/// Tests bring one that answers by itself and moves a clock of its own.
package protocol Transport: AnyObject {
  func start(_ request: TransferRequest)
  /// Waits until a transfer is over, or for `duration` if none is.
  func finished(within duration: Duration) -> [TransferResult]
}

package struct TransferRequest: Sendable {
  package let id: Int
  package let address: WebAddress
  package let method: Method
  /// Whole lines without their ends, besides Host and User-Agent.
  package let headerLines: [[UInt8]]
  package let userAgent: String
  package let limits: FetchLimits

  package enum Method: Hashable, Sendable {
    case get
    case post([UInt8])
  }

  package init(
    id: Int, address: WebAddress, method: Method, headerLines: [[UInt8]], userAgent: String,
    limits: FetchLimits
  ) {
    (self.id, self.address, self.method) = (id, address, method)
    (self.headerLines, self.userAgent, self.limits) = (headerLines, userAgent, limits)
  }

  /// The request as HTTP/1.1 writes it, without credentials: what an archive keeps.
  var head: [UInt8] {
    let verb = method == .get ? "GET" : "POST"
    let port = address.origin.hasSuffix(":\(address.port)") ? ":\(address.port)" : ""
    let start = "\(verb) \(address.target) HTTP/1.1\r\nHost: \(address.host)\(port)\r\n"
    let agent = "User-Agent: \(userAgent)\r\n"
    return Array((start + agent).utf8) + headerLines.flatMap { $0 + [0x0D, 0x0A] } + [0x0D, 0x0A]
  }
}

package struct TransferResult: Sendable {
  package let id: Int
  package let outcome: Result<HTTPResponse, FetchFailure>

  package init(id: Int, outcome: Result<HTTPResponse, FetchFailure>) {
    (self.id, self.outcome) = (id, outcome)
  }
}

/// An answer, as it came and decoded.
package struct HTTPResponse: Sendable {
  package let head: HTTPHead
  /// The body in its coding, without chunks.
  package let wireBody: [UInt8]
  package let body: [UInt8]
  /// The version of HTTP it came by: 10, 11, 20.
  package let version: Int
  /// The numeric address that answered.
  package let peer: String?

  package init(
    head: HTTPHead, wireBody: [UInt8], body: [UInt8], version: Int = 11, peer: String? = nil
  ) {
    (self.head, self.wireBody, self.body) = (head, wireBody, body)
    (self.version, self.peer) = (version, peer)
  }

  package var status: Int { head.status }
}
