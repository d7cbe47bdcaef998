package import SanadFetch
package import SanadStore

extension PollState {
  /// As it stands in the file of feeds.
  package init(_ row: FeedFile.Polls) {
    self.init(next: Timestamp(milliseconds: row.next))
    pollCount = row.count
    validators = Validators(entityTag: row.etag, lastModified: row.modified)
    (digest, answersNotModified) = (row.digest, row.answersNotModified)
    unconditionalAt = row.unconditionalAt.map { Timestamp(milliseconds: $0) }
    liedAt = row.liedAt.map { Timestamp(milliseconds: $0) }
    newsAt = row.newsAt.map { Timestamp(milliseconds: $0) }
    items = ItemCounter(day: row.day, count: row.dayCount, countBefore: row.dayBeforeCount)
    failureCount = row.failureCount
    failingSince = row.failingSince.map { Timestamp(milliseconds: $0) }
  }

  /// As it is kept in the file of feeds.
  func row(problem: String?) -> FeedFile.Polls {
    var row = FeedFile.Polls()
    (row.next, row.count) = (next.milliseconds, pollCount)
    (row.etag, row.modified) = (validators.entityTag, validators.lastModified)
    (row.digest, row.answersNotModified) = (digest, answersNotModified)
    row.unconditionalAt = unconditionalAt?.milliseconds
    row.liedAt = liedAt?.milliseconds
    row.newsAt = newsAt?.milliseconds
    (row.day, row.dayCount, row.dayBeforeCount) = (items.day, items.count, items.countBefore)
    (row.failureCount, row.failingSince) = (failureCount, failingSince?.milliseconds)
    row.problem = problem
    return row
  }
}
