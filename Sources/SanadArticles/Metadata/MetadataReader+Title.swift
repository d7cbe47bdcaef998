import SanadModel
import SanadText

/// The headline: `h1`, `og:title`, JSON-LD and `<title>`, each of which is wrong on some pages.
extension MetadataReader {
  /// Words of a headline at least; sections and sites have fewer.
  static let titleWordMin = 2

  func readTitle(_ page: PageFacts, _ draft: inout Draft) {
    let headings = page.head.headings.map { Self.clean(page.tree.cleanedText(of: $0)) }
      .filter { !$0.isEmpty }
    let social = page.head.meta("og:title", "twitter:title", "dc.title", "parsely-title")
      .map { Self.clean(Array($0.utf8)) }
    let linked = page.data.headline.map { Self.clean(Array($0.utf8)) }
    let window = page.head.title.map { Self.clean(Array($0.utf8)) }
    let (title, rule) = choose(page, headings, social, linked, window)
    guard let title, !title.isEmpty else { return }
    draft.title = SourceText(title)
    draft.makers.append(("title", Maker(rule)))
  }

  private func choose(
    _ page: PageFacts, _ headings: [String], _ social: String?, _ linked: String?, _ window: String?
  ) -> (String?, String) {
    if page.data.isNews, let linked, Self.isWhole(linked, headings) {
      let cut = Self.cut(linked)
      let isLonger = headings.contains { Self.words($0) == Self.words(cut) }
      return (isLonger ? cut : linked, "title.json-ld")
    }
    let others = [social, linked, window].compactMap { $0 }
    if let heading = headings.first(where: { Self.isConfirmed($0, by: others) }) {
      return (heading, "title.h1")
    }
    if headings.count == 1, Self.titleWordMin < Self.words(headings[0]).count,
      others.isEmpty || Self.shares(headings[0], others)
    {
      return (headings[0], "title.h1")
    }
    if let linked, Self.titleWordMin <= Self.words(linked).count {
      return (linked, "title.json-ld")
    }
    if let social { return (Self.cut(social), "title.og") }
    if let window { return (Self.cut(window), "title.window") }
    return (headings.first, "title.h1")
  }

  /// A headline of several words that no other place has in full.
  private static func isWhole(_ linked: String, _ headings: [String]) -> Bool {
    let words = words(linked)
    guard titleWordMin <= words.count, !linked.hasSuffix("..."), !linked.hasSuffix("…") else {
      return false
    }
    return !headings.contains {
      words.count < Self.words($0).count && Self.words($0).starts(with: words)
    }
  }

  /// Another place begins with it, or has it whole.
  private static func isConfirmed(_ heading: String, by others: [String]) -> Bool {
    let words = words(heading)
    guard titleWordMin < words.count else { return others.contains { Self.words($0) == words } }
    return others.contains { Self.words($0).starts(with: words) || $0.contains(heading) }
  }

  /// Half its words stand in another place too.
  private static func shares(_ heading: String, _ others: [String]) -> Bool {
    let words = Set(words(heading))
    return others.contains { other in
      let hits = Set(Self.words(other)).intersection(words).count
      return words.count <= hits * 2
    }
  }

  /// Cleaned, with entities that were escaped twice resolved.
  static func clean(_ bytes: [UInt8]) -> String {
    let isEscaped = bytes.contains(0x26) && bytes.contains(0x3B)
    let text = isEscaped ? HTMLParser.tree(of: Array("<p>".utf8) + bytes).text : bytes
    return String(decoding: TextCleaner.cleaned(text), as: UTF8.self)
  }

  static func words(_ text: String) -> [WordHash] {
    Piece(SourceText(text), maker: Maker("title")).wordHashes
  }

  /// Without the outlet's name at its end: `… | Kabar Timur`, `… - Kabar Timur`.
  static func cut(_ title: String) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "] {
      guard let range = lastRange(of: mark, in: title) else { continue }
      let (head, tail) = (String(title[..<range.lowerBound]), title[range.upperBound...])
      if words(String(tail)).count <= 5, words(String(tail)).count < words(head).count {
        return head
      }
    }
    return title
  }

  private static func lastRange(of mark: String, in text: String) -> Range<String.Index>? {
    var rest = text
    var offset = 0
    var last: Int?
    while let range = rest.range(ofASCII: mark) {
      last = offset + rest.utf8.distance(from: rest.startIndex, to: range.lowerBound)
      offset += rest.utf8.distance(from: rest.startIndex, to: range.upperBound)
      rest = String(rest[range.upperBound...])
    }
    guard let last else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: last)
    return start..<text.utf8.index(start, offsetBy: mark.utf8.count)
  }
}
