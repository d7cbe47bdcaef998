package import SanadText

/// A stream as bytes, and taken up again from them: an article is decided as by the stream that was kept.
extension StoryClusterer {
  /// Numbers that say where each part lies. Given by ``Part``.
  private static var headByteCount: Int { Part.allCases.count * 8 }

  /// The parts of the bytes, each a number at their beginning.
  private enum Part: Int, CaseIterable {
    case countTable, countTableCount, indexTable, indexTableCount, postings, features, state, end
  }

  /// Whether the stream knows its articles itself, and not from kept bytes.
  package var isWhole: Bool { !matcher.isResumed }

  /// Whether the bytes that the stream was resumed from no longer do: what was decided does not stand.
  package var isOutgrown: Bool { matcher.isOutgrown }

  /// What the stream knows; nil where it was resumed, or has forgotten rare words.
  package func kept() -> [UInt8]? {
    guard isWhole else { return nil }
    var writer = KeptWriter()
    for _ in Part.allCases { writer.add(0) }
    func note(_ part: Part, _ value: Int) { writer.put(value, at: part.rawValue * 8) }
    let counts = matcher.writeCounts(into: &writer)
    note(.countTable, counts.start)
    note(.countTableCount, counts.count)
    let index = matcher.window.writePostings(into: &writer)
    note(.indexTable, index.table.start)
    note(.indexTableCount, index.table.count)
    note(.postings, index.start)
    note(.features, writer.count)
    let lengths = matcher.window.writeFeatures(into: &writer)
    note(.state, writer.count)
    matcher.writeState(lengths, into: &writer)
    writeStories(into: &writer)
    note(.end, writer.count)
    return writer.bytes
  }

  private func writeStories(into writer: inout KeptWriter) {
    writer.add(UInt32(truncatingIfNeeded: ids.count))
    for (story, id) in ids.enumerated() {
      writer.addText(id)
      writer.addText(storylines[story])
      writer.add(matcher.stories[story].active)
    }
  }

  /// Makes an empty stream the one whose ``kept()`` the bytes are; false where they cannot be read, and then it is
  /// of no use.
  ///
  /// - Complexity: O(articles and stories), and no article is read but those near a new one.
  package mutating func resume(from pages: PagedBytes) -> Bool {
    guard let head = pages.bytes(0..<min(pages.count, Self.headByteCount)) else { return false }
    var reader = KeptReader(head)
    let parts = Part.allCases.map { _ in reader.number() }
    func part(_ part: Part) -> Int { parts[part.rawValue] }
    guard !reader.isBroken, part(.end) == pages.count, 0 <= part(.state),
      part(.state) <= pages.count, let bytes = pages.bytes(part(.state)..<pages.count),
      let counts = KeptTable(pages, start: part(.countTable), count: part(.countTableCount)),
      let index = KeptTable(pages, start: part(.indexTable), count: part(.indexTableCount)),
      0 <= part(.postings), part(.postings) <= pages.count, 0 <= part(.features),
      part(.features) <= pages.count
    else { return false }
    var state = KeptReader(bytes)
    let postings = KeptPostings(pages, table: index, start: part(.postings))
    matcher.resume(&state, counts, postings, pages, features: part(.features))
    readStories(&state)
    let stories = 0..<Int32(truncatingIfNeeded: matcher.stories.count)
    return !state.isBroken && state.left == 0
      && matcher.window.entries.allSatisfy { stories.contains($0.story) }
  }

  private mutating func readStories(_ reader: inout KeptReader) {
    for _ in 0..<reader.listCount(of: 12) {
      let id = reader.text()
      keep(id, of: reader.text())
      let active = max(0, min(Int32(ArticleWindow.countMax), reader.next(Int32.self)))
      matcher.stories.append(.init(active: active))
    }
  }
}
