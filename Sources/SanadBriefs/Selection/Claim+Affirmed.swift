import SanadModel

extension Claim {
  /// Whether a report states it that is none of its denials: else what is denied is told by nobody.
  var isAffirmed: Bool {
    denials.isEmpty
      || reports.contains { report in
        !denials.contains { $0.article == report.article && $0.range == report.range }
      }
  }
}
