import SanadText

/// What a page says of the site it belongs to.
extension ParsedPage {
  /// Bytes of running text from which a page's language is told. Set by reading.
  private static let sampleByteMax = 3_000
  /// Words of the name of a site before a mark and its slogan. Set by reading.
  private static let siteWordMax = 4
  /// Words of a slogan at least. Set by reading.
  private static let sloganWordMin = 2

  /// The address the page came from, or the one it gives itself.
  var ownAddress: String? { address ?? head.ownAddress ?? savedAddress }

  /// Bytes of a page's start in which a browser that saved it says from where. Set by reading.
  private static let savedByteMax = 4_096

  /// `<!-- saved from url=(0038)https://… -->`, and the same of programs that put a page into one file.
  private var savedAddress: String? {
    let top = source.prefix(Self.savedByteMax)
    for mark in ["saved from url=(", "SingleFile \n url: "] {
      guard let start = top.indices.first(where: { top[$0...].starts(with: mark.utf8) }) else {
        continue
      }
      let rest = String(decoding: top[(start + mark.utf8.count)...], as: UTF8.self)
      guard let scheme = rest.range(ofASCII: "http") else { return nil }
      return String(rest[scheme.lowerBound...].prefix { !$0.isWhitespace && $0 != "<" })
    }
    return nil
  }

  /// The page's first sentences.
  var sampleText: SourceText {
    var bytes: [UInt8] = []
    for block in blocks where block.isSentence && bytes.count < Self.sampleByteMax {
      bytes += block.text.prefix(Self.sampleByteMax).wholeCharacters + [UInt8(ascii: "\n")]
    }
    return SourceText(repairing: bytes)
  }

  /// What the page calls its outlet, letters and digits in lower case.
  var siteNames: [String] {
    let host = ownAddress.flatMap { WebAddress($0)?.host }
    let given = [head.meta("og:site_name"), head.meta("application-name"), data.publisher]
      .compactMap { $0 }
    let shown = given.isEmpty ? [shownSite].compactMap { $0 } : given.map(withoutSlogan)
    let hosts = [
      host, host?.hasPrefix("www.") == true ? host.map { String($0.dropFirst(4)) } : nil,
    ]
    return (given + shown + hosts.compactMap { $0 }).map(MetadataText.letters)
      .filter { !$0.isEmpty }
  }

  /// `name` without what a site says of itself behind a mark: `Kabar Timur - Berita Terkini dan Terpercaya`.
  func withoutSlogan(_ name: String) -> String {
    for mark in TrimmedTitle.marks {
      guard let range = name.range(ofASCII: mark) else { continue }
      let head = String(name[..<range.lowerBound])
      let slogan = MetadataText.words(String(name[range.upperBound...]))
      guard (1...Self.siteWordMax).contains(MetadataText.words(head).count),
        Self.sloganWordMin <= slogan.count
      else { continue }
      return head
    }
    return name
  }

  /// The name of the site where no metadata give it: two places of the page that show it agree.
  var shownSite: String? { ShownSite(self).name }
}
