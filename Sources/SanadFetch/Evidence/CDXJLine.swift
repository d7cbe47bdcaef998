/// A line of an index over a web archive, as replay programs read it.
///
/// `com,example)/news/1 20260301070509 {"url": "https://example.com/news/1", …}`
package enum CDXJLine {
  package static func text(
    of exchange: FetchExchange, at place: WARCPlace, fileName: String, isRevisit: Bool = false
  ) -> String {
    let type = exchange.response.head.text("content-type") ?? ""
    let mime = isRevisit ? "warc/revisit" : String(type.prefix { $0 != ";" }).trimmingSpaces
    let values = [
      ("url", exchange.address.text), ("mime", mime.isEmpty ? "unk" : mime),
      ("status", "\(exchange.response.status)"),
      ("digest", Digest.archive([exchange.response.wireBody])), ("length", "\(place.length)"),
      ("offset", "\(place.offset)"), ("filename", fileName),
    ]
    let json = values.map { "\(quoted($0)): \(quoted($1))" }.joined(separator: ", ")
    return "\(key(of: exchange.address)) \(exchange.startedAt.compact) {\(json)}"
  }

  /// The address with its host turned round, in lower case, its query in order: addresses of one site and
  /// of one page stand together.
  package static func key(of address: WebAddress) -> String {
    let isNumber =
      address.host.hasPrefix("[")
      || address.host.utf8.allSatisfy {
        $0 == 0x2E || 0x30 <= $0 && $0 <= 0x39
      }
    let labels = address.host.split(separator: ".").map(String.init)
    let named = isWeb(labels.first) && 1 < labels.count ? Array(labels.dropFirst()) : labels
    let host = isNumber ? address.host : named.reversed().joined(separator: ",")
    let port = address.origin.hasSuffix(":\(address.port)") ? ":\(address.port)" : ""
    let query = address.query.map {
      "?" + $0.lowercased().split(separator: "&").sorted().joined(separator: "&")
    }
    return "\(host)\(port))\(address.path.lowercased())\(query ?? "")"
  }

  /// `www`, `www2`
  private static func isWeb(_ label: String?) -> Bool {
    guard let label, label.hasPrefix("www") else { return false }
    return label.dropFirst(3).allSatisfy(\.isNumber)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}":
        quoted +=
          "\\u00" + (scalar.value < 16 ? "0" : "")
          + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
