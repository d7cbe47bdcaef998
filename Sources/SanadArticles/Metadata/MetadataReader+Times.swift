import SanadModel
import SanadText

/// When a page was published: JSON-LD, `meta`, `time`, the address, the text near the headline.
extension MetadataReader {
  func readTimes(_ page: PageFacts, _ draft: inout Draft) {
    let updated =
      page.data.modified
      ?? page.head.meta("article:modified_time", "og:updated_time", "datemodified", "last-modified")
    draft.updated = updated.flatMap { time($0) }
    for (text, rule) in candidates(page) {
      guard let time = time(text), Self.isPlausible(time) else { continue }
      if let date = localDay(of: time, page) {
        draft.publish(Timestamp(date: date), from: .url, maker: Maker("published.address"))
      }
      draft.publish(time, from: .metadata, maker: Maker(rule))
      return
    }
    if let time = scriptTime(page) {
      draft.publish(time, from: .metadata, maker: Maker("published.script"))
    } else if let date = addressDate(page) {
      draft.publish(Timestamp(date: date), from: .url, maker: Maker("published.address"))
    } else if let time = shownTime(page) {
      draft.publish(time, from: .text, maker: Maker("published.shown"))
    } else if let updated = draft.updated, Self.isPlausible(updated) {
      draft.publish(updated, from: .metadata, maker: Maker("published.modified"))
    } else if let date = page.head.meta("og:image", "twitter:image").flatMap({ Self.date(in: $0) })
    {
      draft.publish(Timestamp(date: date), from: .url, maker: Maker("published.image"))
    }
  }

  /// Keys under which the data of a page's own scripts keep the time of publication.
  private static let scriptKeys = [
    "\"datePublished\":\"", "\"published_at\":\"", "\"publishedAt\":\"", "\"publishDate\":\"",
    "\"publish_date\":\"", "\"pubDate\":\"", "\"publicationDate\":\"", "\"published_time\":\"",
    "\"publishedDate\":\"", "\"firstPublished\":\"",
  ]

  private func scriptTime(_ page: PageFacts) -> Timestamp? {
    for key in Self.scriptKeys {
      guard let start = Self.find(Array(key.utf8), in: page.source) else { continue }
      let value = page.source[(start + key.utf8.count)...].prefix(32).prefix { $0 != 0x22 }
      if let time = time(String(decoding: value, as: UTF8.self)), Self.isPlausible(time) {
        return time
      }
    }
    return nil
  }

  /// Where `pattern` first stands; its second byte is rare enough to look for.
  private static func find(_ pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    guard 2 < pattern.count, pattern.count < bytes.count else { return nil }
    let (quote, first, second) = (pattern[0], pattern[1], pattern[2])
    for offset in 0..<(bytes.count - pattern.count)
    where bytes[offset] == quote && bytes[offset + 1] == first && bytes[offset + 2] == second
      && bytes[offset...].starts(with: pattern)
    {
      return offset
    }
    return nil
  }

  /// The day in the address where a time in UTC falls on the day beside it: the newsroom's own day.
  private func localDay(of time: Timestamp, _ page: PageFacts) -> CivilDate? {
    guard time.time?.offset == 0, let day = addressDate(page),
      abs(day.dayNumber - time.date.dayNumber) == 1
    else { return nil }
    return day
  }

  private func candidates(_ page: PageFacts) -> [(String, String)] {
    var texts: [(String, String)] = []
    if let linked = page.data.published { texts.append((linked, "published.json-ld")) }
    texts += page.head.all(
      "article:published_time", "og:article:published_time", "article:published", "datepublished",
      "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate",
      "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date",
      "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "og:pubdate",
      "rnews:datepublished", "displaydate", "article_date_original", "originalpublicationdate",
      "content_publisheddate", "published_date", "ptime", "timestamp", "citation_date",
      "citation_publication_date", "datecreated", "date.created", "created", "pdate",
      "article:create_at", "lastmod", "dc.date.created"
    ).map { ($0, "published.meta") }
    for index in nearHeadline(page) {
      guard
        let value = page.tree.string(.datetime, of: index) ?? page.tree.string(.title, of: index)
      else { continue }
      texts.append((value, "published.time"))
    }
    return texts
  }

  /// The page's `time` elements, those after the headline first.
  private func nearHeadline(_ page: PageFacts) -> [Int] {
    guard let headline = page.head.headings.first else { return page.head.times }
    return page.head.times.filter { headline < $0 }
      + page.head.times.filter { $0 < headline }.reversed()
  }

  static func isPlausible(_ time: Timestamp) -> Bool { DateReader.years.contains(time.date.year) }

  private func time(_ text: String) -> Timestamp? {
    Timestamp(iso: text) ?? dates.first(in: text)
  }

  /// `/2024/11/12/`, `/2024-11-12-…`, `/20241112`
  private func addressDate(_ page: PageFacts) -> CivilDate? {
    let address = page.address ?? page.head.canonical ?? page.head.meta("og:url")
    return address.flatMap { Self.date(in: $0) }
  }

  /// The first day in the path of an address.
  private static func date(in address: String) -> CivilDate? {
    guard let path = WebAddress(address)?.path else { return nil }
    let bytes = Array(path.utf8)
    var offset = 0
    while offset + 8 <= bytes.count {
      if offset == 0 || !Self.isDigit(bytes[offset - 1]), let date = Self.date(bytes, offset) {
        return date
      }
      offset += 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30 <= byte && byte <= 0x39 }

  private static func date(_ bytes: [UInt8], _ start: Int) -> CivilDate? {
    var at = start
    func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while at < bytes.count, isDigit(bytes[at]), count < digits.upperBound {
        value = value * 10 + Int(bytes[at] - 0x30)
        count += 1
        at += 1
      }
      return digits.contains(count) ? value : nil
    }
    guard let year = number(4...4), DateReader.years.contains(year), at < bytes.count else {
      return nil
    }
    let mark = bytes[at]
    let isParted = mark == 0x2F || mark == 0x2D || mark == 0x5F
    if isParted { at += 1 }
    guard let month = number(isParted ? 1...2 : 2...2) else { return nil }
    if isParted {
      guard at < bytes.count, bytes[at] == mark else { return nil }
      at += 1
    }
    guard let day = number(isParted ? 1...2 : 2...2), at == bytes.count || !isDigit(bytes[at])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Blocks around the headline among which the day of publication stands.
  private static let shownReach = 20

  /// The first day shown in an element named for time, or in any short block.
  private func shownTime(_ page: PageFacts) -> Timestamp? {
    let top = page.blocks.firstIndex { $0.tag == .h1 } ?? 0
    let near =
      page.blocks[top...].prefix(Self.shownReach)
      + page.blocks[max(0, top - Self.shownReach)..<top]
    let named =
      near.filter { $0.hints.contains(.time) && $0.wordCount <= 30 }
      + page.blocks.filter { $0.hints.contains(.time) && $0.wordCount <= 30 }
    let short = near.filter { $0.wordCount <= 14 } + page.blocks.filter { $0.wordCount <= 14 }
    for block in named + short {
      if let time = dates.first(in: String(decoding: block.text, as: UTF8.self)) { return time }
    }
    return nil
  }
}
