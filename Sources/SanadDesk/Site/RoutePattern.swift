/// The path of a route: `/c/{story}/{claim}`.
struct RoutePattern: Sendable {
  private enum Part: Sendable, Equatable {
    case word(String)
    case name(String)
  }

  let text: String
  private let parts: [Part]

  init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") ? .name(String(part.dropFirst().dropLast())) : .word(String(part))
    }
  }

  /// The names in braces, in order.
  var names: [String] {
    parts.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }

  /// What stands for each name; nil where the segments are of another path.
  func match(_ segments: [String]) -> [String: String]? {
    guard segments.count == parts.count else { return nil }
    var names: [String: String] = [:]
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .word(let word): if word != segment { return nil }
      case .name(let name): names[name] = segment
      }
    }
    return names
  }
}
