import Foundation
import Glibc

/// A server on 127.0.0.1 that answers each request by a function, byte by byte if need be.
package final class LoopbackServer: @unchecked Sendable {
  /// Sends bytes to the client; false when it is gone.
  package typealias Send = ([UInt8]) -> Bool
  /// A request, and how to answer; the connection is closed afterwards.
  package typealias Handler = @Sendable (_ request: String, _ send: Send) -> Void

  package let port: UInt16
  private let descriptor: Int32
  private let handler: Handler
  private let lock = NSLock()
  private var received: [String] = []
  private var isClosing = false

  package init?(_ handler: @escaping Handler) {
    self.handler = handler
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.descriptor = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard 0 <= descriptor, isBound else { return nil }
    port = UInt16(bigEndian: address.sin_port)
    Thread { [self] in accept() }.start()
  }

  /// All requests so far, each with its body.
  package var requests: [String] { lock.withLock { received } }

  package func close() {
    lock.withLock { isClosing = true }
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }

  private func accept() {
    while !lock.withLock({ isClosing }) {
      let client = Glibc.accept(descriptor, nil, nil)
      guard 0 <= client else { return }
      Thread { [self] in serve(client) }.start()
    }
  }

  private func serve(_ client: Int32) {
    defer { Glibc.close(client) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(client, &piece, piece.count, 0)
      guard 0 < count else { return }
      bytes += piece.prefix(count)
    }
    // A connection that is closed with bytes unread takes its answer with it.
    while bytes.count < Self.byteCount(of: bytes) {
      let count = recv(client, &piece, piece.count, 0)
      guard 0 < count else { return }
      bytes += piece.prefix(count)
    }
    let request = String(decoding: bytes, as: UTF8.self)
    lock.withLock { received.append(request) }
    handler(request) { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = bytes[offset...].withUnsafeBytes {
          send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard 0 < count else { return false }
        offset += count
      }
      return true
    }
  }

  /// Bytes of the request that begins so, with its body.
  private static func byteCount(of request: [UInt8]) -> Int {
    let text = String(decoding: request, as: UTF8.self)
    guard let length = text.firstMatch(of: /(?i)\ncontent-length: *([0-9]+)/)?.1,
      let body = Int(length), let end = text.firstRange(of: "\r\n\r\n")
    else { return request.count }
    return text[..<end.upperBound].utf8.count + body
  }
}
