/// A state of what pages are made of: two pages of one moment are made of the same.
struct Moment: Hashable, Sendable {
  /// Grows with every change of the store.
  var store = 1
  /// Grows with every change of the desk's own file.
  var desk = 1
}
