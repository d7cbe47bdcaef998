import SanadModel
import SanadText

/// Reads when a page was published: JSON-LD, `meta`, `time`, the address, the text near the headline.
struct PublicationTimeReader: Sendable {
  let dates: DateReader
  let bylines: Bylines

  func read(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    let updated =
      page.data.modified
      ?? page.head.meta("article:modified_time", "og:updated_time", "datemodified", "last-modified")
    draft.updated = updated.flatMap { time($0) }
    if publishMarked(candidates(page), page, &draft) { return }
    if let time = scriptTime(page) {
      draft.publish(time, from: .metadata, maker: Maker("published.script"))
    } else if let day = addressDay(page) {
      draft.publish(Timestamp(date: day.date), from: .url, maker: Maker("published.address"))
    } else if let time = readShown(page, shown(page), &draft) {
      draft.publish(time, from: .text, maker: Maker("published.shown"))
    }
    let far = markedTimes(page, isNear: false).map { ($0, "published.time") }
    let media = page.data.mediaPublished.map { [($0, "published.media")] } ?? []
    if draft.published != nil || publishMarked(far + media, page, &draft) { return }
    readLastTimes(page, &draft)
  }

  /// Publishes the first plausible one of `texts`; true where there is one.
  private func publishMarked(
    _ texts: [(String, String)], _ page: ParsedPage, _ draft: inout ArticleDraft
  ) -> Bool {
    for (text, rule) in texts {
      guard let time = time(text), Self.isPlausible(time) else { continue }
      if let date = localDay(of: time, page) {
        draft.publish(Timestamp(date: date), from: .url, maker: Maker("published.address"))
      }
      if rule == Self.dayRule, let shown = shown(page)?.value,
        (1...Self.weakDayMax).contains(time.date.dayNumber - shown.date.dayNumber)
      {
        draft.publish(shown, from: .text, maker: Maker("published.shown"))
      }
      draft.publish(local(time, page), from: .metadata, maker: Maker(rule))
      return true
    }
    return false
  }

  /// Where a page tells nothing of its publication: the day of a change, of a picture, any day it shows.
  private func readLastTimes(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    if let time = readShown(page, farTime(page), &draft) {
      draft.publish(time, from: .text, maker: Maker("published.shown"))
    } else if let updated = draft.updated, Self.isPlausible(updated) {
      draft.publish(updated, from: .metadata, maker: Maker("published.modified"))
    } else if let day = page.head.meta("og:image", "twitter:image").flatMap({ AddressDay($0) }) {
      draft.publish(Timestamp(date: day.date), from: .url, maker: Maker("published.image"))
    }
  }

  /// Keys under which the data of a page's own scripts keep the time of publication.
  private static let scriptKeys = [
    "\"datePublished\":\"", "\"published_at\":\"", "\"publishedAt\":\"", "\"publishDate\":\"",
    "\"publish_date\":\"", "\"pubDate\":\"", "\"publicationDate\":\"", "\"published_time\":\"",
    "\"publishedDate\":\"", "\"firstPublished\":\"",
  ]

  private func scriptTime(_ page: ParsedPage) -> Timestamp? {
    let offsets = Self.firstOffsets(of: Self.scriptKeys.map { Array($0.utf8) }, in: page.source)
    for (key, first) in zip(Self.scriptKeys, offsets) {
      guard let start = first else { continue }
      let value = page.source[(start + key.utf8.count)...].prefix(32).prefix {
        $0 != UInt8(ascii: "\"")
      }
      if let time = time(String(decoding: value, as: UTF8.self)), Self.isPlausible(time) {
        return time
      }
    }
    return nil
  }

  /// Where each of `keys` first stands, nil where it does not; all start with a quotation mark and one of
  /// two letters, so that few bytes are looked at twice.
  private static func firstOffsets(of keys: [[UInt8]], in bytes: [UInt8]) -> [Int?] {
    var offsets = [Int?](repeating: nil, count: keys.count)
    let letters = Set(keys.map { $0[1] })
    let (low, high) = (letters.min() ?? 0, letters.max() ?? 0)
    for offset in 0..<max(0, bytes.count - 1)
    where bytes[offset] == UInt8(ascii: "\"") && low <= bytes[offset + 1]
      && bytes[offset + 1] <= high
    {
      for index in keys.indices
      where offsets[index] == nil && bytes[offset + 1] == keys[index][1]
        && bytes[offset...].starts(with: keys[index])
      {
        offsets[index] = offset
      }
    }
    return offsets
  }

  /// The day in the address where it is the newsroom's own: beside the day of a time in UTC, or, as a
  /// folder, before the day of a page that was moved.
  private func localDay(of time: Timestamp, _ page: ParsedPage) -> CivilDate? {
    guard let day = addressDay(page) else { return nil }
    let distance = time.date.dayNumber - day.date.dayNumber
    let isBeside = time.time?.offset == 0 && abs(distance) == 1
    return isBeside || (day.isFolder && 1 < distance) ? day.date : nil
  }

  /// A time in UTC on the clock of another part of the page that gives the same moment on the day beside.
  private func local(_ time: Timestamp, _ page: ParsedPage) -> Timestamp {
    guard let clock = time.time, clock.offset == 0 else { return time }
    let others =
      candidates(page).compactMap { self.time($0.0) } + [shown(page)?.value].compactMap { $0 }
    for other in others where abs(other.date.dayNumber - time.date.dayNumber) == 1 {
      guard let otherClock = other.time else { continue }
      let days = other.date.dayNumber - time.date.dayNumber
      let offset = days * 1_440 + otherClock.minute - clock.minute
      guard offset % 30 == 0, abs(offset) <= Self.offsetMax,
        otherClock.offset.map({ $0 == offset }) ?? true
      else { continue }
      return time.moved(to: offset)
    }
    return time
  }

  /// Minutes that a zone on earth is from UTC at most. Given by the zones in use.
  private static let offsetMax = 840

  /// Names of `meta` elements that give the time of publication.
  private static let publishedNames: Set<String> = [
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article.published", "og:pubdate", "rnews:datepublished",
    "displaydate", "article_date_original", "originalpublicationdate", "content_publisheddate",
    "published_date", "ptime", "citation_date", "citation_publication_date", "datecreated",
    "date.created", "created", "pdate", "article:create_at", "dc.date.created",
  ]
  /// Names that give some day of the page; newsrooms also fill them with the day of a change.
  private static let dayNames: Set<String> = ["date", "dc.date", "timestamp", "lastmod"]
  private static let dayRule = "published.meta-day"
  /// Days by which such a day may be later than the one shown. Set by reading.
  private static let weakDayMax = 365

  private func candidates(_ page: ParsedPage) -> [(String, String)] {
    var texts: [(String, String)] = []
    if let linked = page.data.published { texts.append((linked, "published.json-ld")) }
    texts += page.head.all(Self.publishedNames).map { ($0, "published.meta") }
    texts += page.head.all(Self.dayNames).map { ($0, Self.dayRule) }
    texts += markedTimes(page, isNear: true).map { ($0, "published.time") }
    return texts
  }

  static func isPlausible(_ time: Timestamp) -> Bool { DateReader.years.contains(time.date.year) }

  private func time(_ text: String) -> Timestamp? {
    Self.counted(text) ?? Timestamp(iso: Self.parted(text)) ?? dates.first(in: text)
  }

  /// `1715565600`, `1715565600000`: seconds or milliseconds since 1970, in UTC.
  private static func counted(_ text: String) -> Timestamp? {
    guard text.utf8.count == 10 || text.utf8.count == 13, text.utf8.allSatisfy(ByteClass.isDigit),
      let count = Int(text), !isDayAndHour(text)
    else { return nil }
    let seconds = text.utf8.count == 13 ? count / 1_000 : count
    let (day, rest) = (seconds / 86_400, seconds % 86_400)
    let time = ClockTime(
      hour: rest / 3_600, minute: rest % 3_600 / 60, second: rest % 60, offset: 0)
    return Timestamp(date: CivilDate(dayNumber: day), time: time)
  }

  /// `2024051308`: year, month, day and hour.
  private static func isDayAndHour(_ text: String) -> Bool {
    let digits = text.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return digits.count == 10 && number(8..<10) < 24 && DateReader.years.contains(number(0..<4))
      && CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil
  }

  /// `20240513080000` as `20240513T080000`, `2024-05-13WIB08:00` as `2024-05-13T08:00`.
  private static func parted(_ text: String) -> String {
    let rest = text.utf8.dropFirst(Self.dayByteCount)
    let zone = rest.prefix(while: ByteClass.isCapital)
    if 1 < zone.count, rest.dropFirst(zone.count).first.map(ByteClass.isDigit) ?? false {
      let clock = String(decoding: rest.dropFirst(zone.count), as: UTF8.self)
      return "\(text.prefix(Self.dayByteCount))T\(clock)"
    }
    guard text.utf8.count == 14, text.utf8.allSatisfy(ByteClass.isDigit) else { return text }
    return text.prefix(8) + "T" + text.suffix(6)
  }

  /// Bytes of `2024-05-13`. Given by ISO 8601.
  private static let dayByteCount = 10

  private func addressDay(_ page: ParsedPage) -> AddressDay? {
    page.ownAddress.flatMap { AddressDay($0) }
  }
}
