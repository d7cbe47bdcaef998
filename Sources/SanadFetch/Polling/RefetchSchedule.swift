/// When the page of an article is looked at again, by its age: outlets change reports in their first hours,
/// and rarely after a month.
package struct RefetchSchedule: Sendable {
  /// After the first fetch; behind the last one a page is left alone.
  package var ages: [Duration] = [
    .minutes(30), .hours(1), .hours(2), .hours(4), .hours(8), .hours(24), .hours(72), .days(7),
    .days(30),
  ]

  package init() {}

  /// When a page first fetched at `first` is due, after it was last looked at at `last`; nil after the last age.
  ///
  /// Ages that passed while nothing ran are not made up for.
  package func next(after last: Timestamp, firstFetched first: Timestamp) -> Timestamp? {
    ages.lazy.map { first.adding($0) }.first { last < $0 }
  }
}
