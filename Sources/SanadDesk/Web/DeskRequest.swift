/// What a browser or a program asks for, without anything of the server that read it.
package struct DeskRequest: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case delete = "DELETE"
  }

  /// Bytes of an address that are looked at. Set by reading.
  static let targetByteCountMax = 8_192
  /// Bytes of a body: a statement to trace has at most 200 KB, and escapes make three of one. Set by reading.
  static let bodyByteCountMax = 640 << 10

  var method: Method
  /// As it was sent, without the query.
  let path: String
  /// The parts of the path between slashes, decoded.
  let segments: [String]
  let query: QueryItems
  /// By names in small letters; the values of one name joined by commas.
  package var headers: [String: String] = [:]
  package var body: [UInt8] = []
  /// The address of who is connected, without a port.
  var peer = ""
  /// Who asks, where that was found out.
  var isSignedIn = true

  /// Nil for an address that is none.
  package init?(_ method: Method, _ target: String) {
    guard target.utf8.count <= Self.targetByteCountMax, target.hasPrefix("/") else { return nil }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let query = QueryItems(1 < parts.count ? parts[1] : "") else { return nil }
    var segments: [String] = []
    for part in parts[0].split(separator: "/") {
      guard let segment = PercentCoding.decoded(part) else { return nil }
      segments.append(segment)
    }
    self.method = method
    // Two slashes at the start would make a link to the path one to another host.
    path = "/" + parts[0].drop { $0 == "/" }
    self.segments = segments
    self.query = query
  }

  /// `http://127.0.0.1:8420`: what the reader reached the desk by.
  var base: String? {
    guard let host = headers["host"] else { return nil }
    return "\(headers["x-forwarded-proto"] == "https" ? "https" : "http")://\(host)"
  }

  /// The whole address, as it may be printed on paper; without what a form said.
  var address: String {
    let rest = query.text(without: ["labels", "done", "said"])
    return (base ?? "") + path + (rest.isEmpty ? "" : "?\(rest)")
  }

  /// The fields of a form that was sent; nil where it is no form.
  var form: QueryItems? {
    guard headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true,
      let text = String(validating: body, as: UTF8.self)
    else { return nil }
    return QueryItems(text[...])
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name[...] else { continue }
      return String(parts[1])
    }
    return nil
  }

  /// Languages by what the browser prefers, as it lists them.
  var languages: [String] {
    let parts = (headers["accept-language"] ?? "").split(separator: ",").prefix(20)
    let weighted = parts.enumerated().map { index, part -> (tag: String, weight: Double, at: Int) in
      let fields = part.split(separator: ";").map { $0.filter { $0 != " " } }
      let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      return (fields.first?.lowercased() ?? "", weight ?? 1, index)
    }
    return weighted.sorted { ($1.weight, $0.at) < ($0.weight, $1.at) }.map(\.tag)
  }
}
