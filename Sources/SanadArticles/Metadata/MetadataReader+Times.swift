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
      draft.publish(time, from: .metadata, maker: Maker(rule))
      return
    }
    if let date = addressDate(page) {
      draft.publish(Timestamp(date: date), from: .url, maker: Maker("published.address"))
    } else if let time = shownTime(page) {
      draft.publish(time, from: .text, maker: Maker("published.shown"))
    } else if let updated = draft.updated, Self.isPlausible(updated) {
      draft.publish(updated, from: .metadata, maker: Maker("published.modified"))
    }
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
    for index in page.head.times {
      guard let value = page.tree.string(.datetime, of: index) else { continue }
      texts.append((value, "published.time"))
    }
    return texts
  }

  static func isPlausible(_ time: Timestamp) -> Bool { DateReader.years.contains(time.date.year) }

  private func time(_ text: String) -> Timestamp? {
    Timestamp(iso: text) ?? dates.first(in: text)
  }

  /// `/2024/11/12/`, `/2024-11-12-…`, `/20241112`
  private func addressDate(_ page: PageFacts) -> CivilDate? {
    let address = page.address ?? page.head.canonical ?? page.head.meta("og:url")
    guard let path = address.flatMap({ WebAddress($0)?.path }) else { return nil }
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

  /// The first day shown in an element named for time, or in any short block.
  private func shownTime(_ page: PageFacts) -> Timestamp? {
    let named = page.blocks.filter { $0.hints.contains(.time) && $0.wordCount <= 30 }
    let short = page.blocks.filter { $0.wordCount <= 14 }
    for block in named + short {
      if let time = dates.first(in: String(decoding: block.text, as: UTF8.self)) { return time }
    }
    return nil
  }
}
