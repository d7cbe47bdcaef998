import FoundationEssentials

/// The reservations of a whole site, from `/.well-known/tdmrep.json`.
package struct TDMSiteFile: Sendable {
  package static let path = "/.well-known/tdmrep.json"
  /// Bytes of a file that is read. Set by reading.
  package static let byteCountMax = 1 << 20
  /// Rules that are read; the first that matches decides, so the rest of a longer file is of little weight.
  /// Set by reading.
  package static let ruleCountMax = 10_000

  private struct Rule: Sendable {
    let pattern: RobotsPattern
    let reservation: TDMReservation
  }

  private let rules: [Rule]

  /// A site that says nothing.
  package static let silent = TDMSiteFile(rules: [])

  private init(rules: [Rule]) { self.rules = rules }

  /// Reads a file; what is no such file says nothing.
  package init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.byteCountMax,
      let entries = try? JSONDecoder().decode([Entry].self, from: Data(bytes))
    else {
      rules = []
      return
    }
    rules = entries.prefix(Self.ruleCountMax).compactMap { entry in
      guard let location = entry.location, let isReserved = entry.isReserved else { return nil }
      return Rule(
        pattern: RobotsPattern(Array(location.utf8)),
        reservation: TDMReservation(isReserved: isReserved, policy: entry.policy))
    }
  }

  /// What the first rule that matches says of an address with this path and query.
  package func reservation(for target: String) -> TDMReservation {
    let path = PercentEncoding.normalized(
      Array(target.utf8), alsoEncoding: RobotsPattern.special)
    return rules.first { $0.pattern.matches(path) }?.reservation ?? TDMReservation()
  }

  /// One rule as it is written; some sites write the number as text.
  private struct Entry: Decodable {
    let location: String?
    let isReserved: Bool?
    let policy: String?

    private enum Key: String, CodingKey {
      case location
      case reservation = "tdm-reservation"
      case policy = "tdm-policy"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      location = try? values.decode(String.self, forKey: .location)
      let number = try? values.decode(Int.self, forKey: .reservation)
      let text = try? values.decode(String.self, forKey: .reservation)
      let read = TDMReservation(
        reservation: number.map { "\($0)" } ?? text,
        policy: try? values.decode(String.self, forKey: .policy))
      (isReserved, policy) = (read.isReserved, read.policy)
    }
  }
}
