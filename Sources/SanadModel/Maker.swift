/// The rule or pack row that made a finding, such as `id/months.tsv:3` or `quotes.split`.
///
/// Shown by `sanad explain`; every block, mention, claim and origin carries one.
public struct Maker: Hashable, Sendable, CustomStringConvertible {
  /// The rule's name, or file and line of the row.
  public let name: String

  /// A rule's name, or file and line of a row.
  public init(_ name: String) { self.name = name }

  public var description: String { name }
}
