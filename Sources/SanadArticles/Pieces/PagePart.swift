/// Which page of an article a page is.
package struct PagePart: Equatable, Sendable {
  /// The address without the number.
  package let series: String
  /// From 1.
  package let number: Int
  /// The highest number linked to, or its own.
  package let count: Int
}
