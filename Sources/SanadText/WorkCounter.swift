/// Counts the looks at tokens, words and bytes, in debug builds alone: tests ask how work grows with its input.
///
/// Seconds differ from machine to machine and from run to run; looks do not.
@usableFromInline package enum WorkCounter {
  #if DEBUG
    /// The looks of one task.
    package final class Looks: @unchecked Sendable {
      // Safe: a count belongs to the one task that runs the body of `count(_:)`.
      package fileprivate(set) var count = 0
    }

    @TaskLocal private static var looks: Looks?

    /// The looks that `body` takes, on its own task.
    package static func count(_ body: () throws -> Void) rethrows -> Int {
      let looks = Looks()
      try $looks.withValue(looks) { try body() }
      return looks.count
    }

    @usableFromInline package static func add(_ count: Int = 1) { looks?.count += count }
  #else
    @inlinable @inline(__always) package static func add(_ count: Int = 1) {}
  #endif
}
