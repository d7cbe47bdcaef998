import SanadText

extension StoryMatcher {
  /// Whether it was resumed from kept bytes.
  var isResumed: Bool { window.isResumed }

  /// Whether the kept bytes no longer do.
  var isOutgrown: Bool { window.isOutgrown || reader.statistics.isOutgrown }

  func writeCounts(into writer: inout KeptWriter) -> (start: Int, count: Int) {
    KeptTable.write(reader.statistics.records, into: &writer)
  }

  /// Writes how many articles were counted, and the window, the bytes of whose features are `lengths`.
  func writeState(_ lengths: [Int], into writer: inout KeptWriter) {
    writer.add(reader.statistics.articleCount)
    window.writeState(lengths, into: &writer)
  }

  mutating func resume(
    _ state: inout KeptReader, _ counts: KeptTable, _ postings: KeptPostings, _ pages: PagedBytes,
    features: Int
  ) {
    reader.resume(counts, articleCount: max(0, state.number()))
    window.resume(&state, postings, pages, features: features)
  }
}

extension ArticleWindow {
  /// Bytes of an entry at the least. Given by its parts.
  private static var entryByteCount: Int { 24 }

  func writePostings(
    into writer: inout KeptWriter
  ) -> (table: (start: Int, count: Int), start: Int) {
    KeptPostings.write(search.index, into: &writer)
  }

  /// Writes what the articles are compared by, and says how many bytes each takes: none where it has left.
  func writeFeatures(into writer: inout KeptWriter) -> [Int] {
    entries.indices.map { entry in
      let start = writer.count
      if first <= entry { entries[entry].features.write(into: &writer) }
      return writer.count - start
    }
  }

  func writeState(_ lengths: [Int], into writer: inout KeptWriter) {
    writer.add(first)
    writer.add(leftCount)
    clock.write(into: &writer)
    writer.add(UInt32(truncatingIfNeeded: entries.count))
    for (entry, length) in zip(entries, lengths) {
      writer.addText(entry.id)
      writer.add(entry.story)
      writer.add(entry.clock)
      writer.add(length)
    }
  }

  mutating func resume(
    _ state: inout KeptReader, _ postings: KeptPostings, _ pages: PagedBytes, features: Int
  ) {
    var postings = postings
    let (first, leftCount) = (state.number(), state.number())
    let clock = StreamClock(kept: &state)
    var (entries, lengths): ([Entry], [Int]) = ([], [])
    for _ in 0..<state.listCount(of: Self.entryByteCount) {
      let id = state.text()
      entries.append(
        Entry(
          id: id, features: ArticleFeatures(vectors: []), story: state.next(Int32.self),
          clock: state.number()))
      lengths.append(max(0, min(pages.count, state.number())))
    }
    postings.entryCount = Int32(truncatingIfNeeded: entries.count)
    resume(
      entries, first: max(0, min(first, entries.count)), leftCount: leftCount, clock,
      NeighbourSearch(kept: postings, entryCount: entries.count),
      KeptFeatures(pages, start: features, lengths: lengths))
  }
}
