import SanadModel

/// The parts of a brief, in the order they are read.
enum Section: String, CaseIterable, Sendable {
  /// What came after a time that is asked for; its claims have any status.
  case new
  case agreed, differs, single, denied, unverified, pending, changed

  /// The statuses of the claims shown in the part.
  var statuses: [ClaimStatus] {
    switch self {
    case .new: []
    case .agreed: [.agreed]
    case .differs: [.conflicting]
    case .single: [.single]
    case .denied: [.denied]
    case .unverified: [.unverified]
    case .pending: [.pending]
    case .changed: [.superseded]
    }
  }

  init(_ status: ClaimStatus) {
    self = Self.allCases.first { $0.statuses.contains(status) } ?? .single
  }

  /// Rank of the part among those that a statement could stand in, 0 for the first: that it is denied says
  /// more of a statement than that two outlets carry it.
  var precedence: Int {
    switch self {
    case .denied: 0
    case .differs: 1
    case .changed: 2
    case .pending: 3
    case .unverified: 4
    case .agreed: 5
    case .single: 6
    case .new: 7
    }
  }

  /// The most claims shown of the part, leads aside: a screen holds about twenty lines.
  var lineCountMax: Int {
    switch self {
    case .new: .max
    case .agreed: 8
    case .differs, .single: 6
    case .denied, .unverified, .pending, .changed: 4
    }
  }

  /// The parts as a page has them: what reports do not agree on stands before what they agree on.
  static let pageOrder: [Section] = [
    .new, .differs, .changed, .denied, .agreed, .single, .unverified, .pending,
  ]

  /// Its class in a page's style sheet; `new` is that of the mark on a claim.
  var styleClass: String { self == .new ? "news" : rawValue }

  var maker: Maker { Maker("brief.\(rawValue)") }

  /// `lines` by part, each part in the order its lines were chosen.
  ///
  /// - Parameter new: ids of the claims that are new, or have a new value.
  static func ordered(
    _ lines: [Brief.Line], _ claims: [Claim], new: Set<String>
  ) -> [Brief.Line] {
    var parts: [String: Section] = [:]
    for claim in claims {
      parts[claim.id] = new.contains(claim.id) ? .new : Section(claim.status)
    }
    return allCases.flatMap { part in lines.filter { parts[$0.claim] == part } }
  }
}
