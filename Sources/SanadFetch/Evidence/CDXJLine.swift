/// A line of an index over a web archive, as replay programs read it.
///
/// `com,example)/news/1 20260301070509 {"url": "https://example.com/news/1", …}`
package struct CDXJLine: Hashable, Sendable {
  /// The address that was asked for.
  package let address: WebAddress
  /// When it was captured.
  package let date: Timestamp
  /// The type of the body, `warc/revisit` where the record only confirms an earlier one; nil where it is not known.
  package let mime: String?
  package let status: Int?
  /// As the record writes it.
  package let digest: String?
  package let place: WARCPlace
  /// The archive file that has the record.
  package let fileName: String

  package init(
    address: WebAddress, date: Timestamp, mime: String?, status: Int?, digest: String?,
    place: WARCPlace, fileName: String
  ) {
    (self.address, self.date, self.mime, self.status) = (address, date, mime, status)
    (self.digest, self.place, self.fileName) = (digest, place, fileName)
  }

  package var text: String {
    let known: [(String, String?)] = [
      ("url", address.text), ("mime", mime.flatMap { $0.isEmpty ? nil : $0 } ?? "unk"),
      ("status", status.map { "\($0)" }), ("digest", digest), ("length", "\(place.length)"),
      ("offset", "\(place.offset)"), ("filename", fileName),
    ]
    let values = known.compactMap { name, value in
      value.map { "\(Self.quoted(name)): \(Self.quoted($0))" }
    }
    return "\(Self.key(of: address)) \(date.compact) {\(values.joined(separator: ", "))}"
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
