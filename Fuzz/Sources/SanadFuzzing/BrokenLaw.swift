/// What must hold after a reader has read, and does not.
package struct BrokenLaw: Error, CustomStringConvertible {
  package let description: String
}

/// - Throws: ``BrokenLaw`` with `words` where `condition` does not hold.
func need(_ condition: Bool, _ words: String) throws(BrokenLaw) {
  if !condition { throw BrokenLaw(description: words) }
}
