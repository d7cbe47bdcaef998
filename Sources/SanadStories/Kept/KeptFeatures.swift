import SanadText

/// What articles of a window are compared by, in bytes that are read an article at a time.
///
/// The vectors are left out: the postings have what of them is searched.
struct KeptFeatures: Sendable {
  private let pages: PagedBytes
  /// By entry, where its bytes lie; nil for one that has been read or has left the window.
  private var ranges: [Range<Int>?]

  /// - Parameters:
  ///   - start: where the first entry's bytes begin.
  ///   - lengths: the bytes of each entry.
  init(_ pages: PagedBytes, start: Int, lengths: [Int]) {
    self.pages = pages
    var at = start
    ranges = lengths.map { length in
      defer { at += length }
      return length == 0 ? nil : at..<(at + length)
    }
  }

  /// The features of `entry`, once; nil where it was read before, and where its bytes cannot be read.
  mutating func take(_ entry: Int) -> ArticleFeatures? {
    guard entry < ranges.count, let range = ranges[entry] else { return nil }
    ranges[entry] = nil
    return pages.bytes(range).flatMap { ArticleFeatures(kept: $0) }
  }
}

extension ArticleFeatures {
  /// The features in `bytes`, which ``write(into:)`` wrote, without vectors.
  init?(kept bytes: [UInt8]) {
    var reader = KeptReader(bytes)
    self.init(vectors: [])
    origin = ArticleOrigin(
      minute: reader.optionalNumber(), day: reader.optionalNumber(),
      outlet: reader.optionalHash(),
      length: reader.number())
    terms = ArticleTerms(kept: &reader)
    facts = Particulars.facts(kept: &reader)
    words = BodyWords(kept: &reader)
    if reader.isBroken { return nil }
  }

  /// Writes all but the vectors, and how little of the stream had been read, which counts for a new article.
  func write(into writer: inout KeptWriter) {
    writer.addOptional(origin.minute)
    writer.addOptional(origin.day)
    writer.addOptional(origin.outlet.map { Int(Int64(bitPattern: $0)) })
    writer.add(origin.length)
    terms.write(into: &writer)
    Particulars.write(facts, into: &writer)
    words.write(into: &writer)
  }
}

extension Particulars {
  /// Bytes of a fact. Given by its parts.
  private static let factByteCount = 18

  static func write(_ facts: [Fact], into writer: inout KeptWriter) {
    writer.add(UInt32(truncatingIfNeeded: facts.count))
    for fact in facts {
      writer.add(fact.group)
      writer.add(fact.value)
      writer.add(fact.kind.rawValue)
      writer.add(fact.place.rawValue)
    }
  }

  static func facts(kept reader: inout KeptReader) -> [Fact] {
    let count = reader.listCount(of: factByteCount)
    var facts: [Fact] = []
    facts.reserveCapacity(count)
    for _ in 0..<count {
      let (group, value) = (reader.next(UInt64.self), reader.next(UInt64.self))
      let (kind, place) = (reader.next(UInt8.self), reader.next(UInt8.self))
      guard let kind = Kind(rawValue: kind), let place = Place(rawValue: place),
        isTime(value) || kind != .day && kind != .moment
      else { continue }
      facts.append(Fact(group: group, value: value, kind: kind, place: place))
    }
    return facts
  }

  /// Whether a day or minute is one of which another can be taken.
  private static func isTime(_ value: UInt64) -> Bool {
    Int64(bitPattern: value).magnitude < 1 << 40
  }
}
