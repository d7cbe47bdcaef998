public import SanadModel

/// A page, or what was wrong where one should be.
public enum IntakeItem: Sendable {
  case page(Page)
  case problem(InputProblem)
}
