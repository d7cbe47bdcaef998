/// One transfer while it runs: what came so far, and what stopped it.
final class Exchange {
  let request: TransferRequest
  let addressGuard: AddressGuard
  private var lines: [[UInt8]] = []
  private var headerByteCount = 0
  /// The lines are whole; what follows in headers is a new head or a trailer.
  private var isHeadOver = false
  private var decoder: BodyDecoder?
  private var wireBody: [UInt8] = []
  private(set) var failure: FetchFailure?

  init(_ request: TransferRequest, _ addressGuard: AddressGuard) {
    (self.request, self.addressGuard) = (request, addressGuard)
  }

  /// Whether the address may be connected to.
  func judge(_ socketAddress: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .refused(let reason) = addressGuard.verdict(onSocketAddress: Array(socketAddress))
    else { return true }
    failure = .refused(reason)
    return false
  }

  /// Takes a header line; false stops the transfer.
  func addHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerByteCount += line.count
    guard headerByteCount <= request.limits.headerByteCountMax else {
      failure = .limit(.headerBytes)
      return false
    }
    // Trailers say nothing about the page, and come after its body began.
    guard decoder == nil else { return true }
    if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
      isHeadOver = true
      return true
    }
    if isHeadOver { (lines, isHeadOver) = ([], false) }
    lines.append(Array(line))
    return true
  }

  /// Takes bytes of the body; false stops the transfer.
  func addBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let decoder = self.decoder ?? makeDecoder()
    self.decoder = decoder
    do throws(FetchFailure) {
      try decoder.add(bytes)
      wireBody += bytes
      return true
    } catch {
      failure = error
      return false
    }
  }

  private func makeDecoder() -> BodyDecoder {
    let coding = HTTPHead(lines: lines)?.text("content-encoding")
    return BodyDecoder(BodyDecoder.Coding(coding), limits: request.limits)
  }

  /// The answer, when the transfer ended well.
  func response(version: Int, peer: String?) throws(FetchFailure) -> HTTPResponse {
    guard let head = HTTPHead(lines: lines) else { throw .broken("no status line") }
    let body = try decoder?.finish() ?? []
    return HTTPResponse(head: head, wireBody: wireBody, body: body, version: version, peer: peer)
  }
}
