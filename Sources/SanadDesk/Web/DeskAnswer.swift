/// What is sent back.
package struct DeskAnswer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Events as they come, for as long as the browser listens.
    case events
  }

  /// Of HTTP; given by the standard where all went well.
  package var status = 200
  /// By names in small letters.
  package var headers: [String: String] = [:]
  var body: Body

  /// - Parameter type: the media type.
  init(_ text: String, type: String, status: Int = 200) {
    self.init(Array(text.utf8), type: type, status: status)
  }

  init(_ bytes: [UInt8], type: String, status: Int = 200) {
    body = .bytes(bytes)
    self.status = status
    headers["content-type"] = type
  }

  static func html(_ text: String, status: Int = 200) -> DeskAnswer {
    DeskAnswer(text, type: MediaType.html, status: status)
  }

  static func json(_ bytes: [UInt8], status: Int = 200) -> DeskAnswer {
    DeskAnswer(bytes, type: MediaType.json, status: status)
  }

  /// Leads to another address.
  static func redirect(_ address: String, status: Int = 303) -> DeskAnswer {
    var answer = DeskAnswer([], type: MediaType.text, status: status)
    answer.headers["location"] = address
    return answer
  }

  static var events: DeskAnswer {
    var answer = DeskAnswer([], type: "text/event-stream; charset=utf-8")
    answer.body = .events
    answer.headers["cache-control"] = "no-store"
    // nginx holds an answer back until it is whole unless told otherwise.
    answer.headers["x-accel-buffering"] = "no"
    return answer
  }

  /// Bytes of the body, where they are known.
  var byteCount: Int {
    if case .bytes(let bytes) = body { bytes.count } else { 0 }
  }

  func with(_ name: String, _ value: String) -> DeskAnswer {
    var answer = self
    answer.headers[name] = value
    return answer
  }
}

/// Media types that the desk sends.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let json = "application/json; charset=utf-8"
  static let problem = "application/problem+json; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let atom = "application/atom+xml; charset=utf-8"
  static let jsonFeed = "application/feed+json; charset=utf-8"
  static let style = "text/css; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let picture = "image/svg+xml; charset=utf-8"
  static let metrics = "text/plain; version=0.0.4; charset=utf-8"
}
