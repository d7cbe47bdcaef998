import SanadModel
import SanadText

/// An account with the names its parts have outside: addresses where there are some, else URNs.
struct ExportSource {
  let brief: Brief
  private let maps: ArticleList<CodePointMap>

  var account: Account { brief.account }
  var storyID: String { "urn:sanad:story:\(Self.encoded(account.id))" }

  init(_ brief: Brief) {
    self.brief = brief
    maps = brief.account.articles.mapped { CodePointMap($0.article.text) }
  }

  /// The article's address, or a URN made of its id.
  func id(_ article: ArticleIndex) -> String { Self.id(account.articles[article].article) }

  static func id(_ article: Article) -> String {
    if let url = article.url, TextFragment.isWeb(url), url.utf8.allSatisfy(isAddressByte) {
      return url
    }
    return "urn:sanad:article:\(encoded(article.id))"
  }

  func claimID(_ id: String) -> String {
    "urn:sanad:claim:\(Self.encoded(account.id)):\(Self.encoded(id))"
  }

  func text(_ article: ArticleIndex, _ range: TextRange) -> String {
    account.articles[article].article.text[range]
  }

  func codePoints(_ article: ArticleIndex, _ range: TextRange) -> [Int] {
    maps[article].codePoints(of: range)
  }

  var title: String {
    guard account.articles.indices.contains(account.titleArticle) else { return account.id }
    let title = account.articles[account.titleArticle].article.title.string
    return title.isEmpty ? account.id : title
  }

  /// The language of most articles; of equal ones the first in order of tag.
  var language: String {
    var counts: [String: Int] = [:]
    for article in account.articles { counts[article.article.language, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? "und"
  }

  /// RFC 3339; nil where only the day or no zone is known.
  static func moment(_ time: Timestamp?) -> String? {
    guard let time, let clock = time.time, clock.offset != nil else { return nil }
    // RFC 3339 wants seconds, which pages leave out.
    let whole = ClockTime(
      hour: clock.minute / 60, minute: clock.minute % 60, second: clock.second ?? 0,
      offset: clock.offset)
    return Timestamp(date: time.date, time: whole).description
  }

  /// The time asked for, else that of the newest report, as far as it is known.
  var asOf: String? {
    (brief.asOf ?? Timestamp.newest(of: account.articles.map(\.article)))?.description
  }

  /// The newest time of publication, as a moment.
  var newest: String? {
    account.articles.compactMap(\.article.published).filter { $0.time?.offset != nil }
      .max { $0.minutesSinceEpoch < $1.minutesSinceEpoch }.flatMap { Self.moment($0) }
  }

  /// Bytes that a URI holds as they are (RFC 3986).
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    0x21 <= byte && byte <= 0x7E && !unsafe.contains(byte)
  }

  private static let unsafe = Set("\"<>\\^`{|}".utf8)
  private static let plain = Set("-._~".utf8)

  /// `text` as a part of a URN.
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if ByteClass.isLetter(byte) && byte < 0x80 || ByteClass.isDigit(byte) || plain.contains(byte)
      {
        bytes.append(byte)
      } else {
        bytes += PercentCode.of(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
