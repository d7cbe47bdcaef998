public import SanadModel

/// A page, or what was wrong where one should be.
public enum IntakeItem: Sendable {
  /// A page that could be read.
  case page(Page)
  /// What could not be read, and why.
  case problem(InputProblem)
}
