extension Range {
  /// The range between two places that come from data; empty at `start` where `end` lies before it.
  ///
  /// The operator `..<` ends the program there: it is for ends whose order the code itself makes sure of.
  @inlinable package init(checked start: Bound, _ end: Bound) {
    self = start..<Swift.max(start, end)
  }
}
