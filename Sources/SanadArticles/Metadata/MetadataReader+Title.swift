import SanadLanguages
import SanadModel
import SanadText

/// The headline: `h1`, `og:title`, JSON-LD and `<title>`, each of which is wrong on some pages.
extension MetadataReader {
  /// Words of a headline at least; sections and sites have fewer.
  static let titleWordMin = 2

  func readTitle(_ page: PageFacts, _ draft: inout Draft) {
    let titles = titles(page)
    let (title, rule) = choose(titles)
    guard var title, !title.isEmpty else { return }
    let places = titles.places
    if let other = places.other(than: title, addressWords(page)) {
      draft.makers.append(("title", Maker("title.address")))
      title = other
    } else {
      if rule == Self.social || rule == Self.window { title = places.stem(of: title) }
      draft.makers.append(("title", Maker(rule)))
    }
    draft.title = SourceText(places.spelling(of: title))
  }

  private static let social = "title.og"
  private static let window = "title.window"

  private func addressWords(_ page: PageFacts) -> AddressWords? {
    (page.address ?? page.head.canonical ?? page.head.meta("og:url"))
      .flatMap { AddressWords($0, addressLetters) }
  }

  private func titles(_ page: PageFacts) -> Titles {
    let sites = siteNames(page)
    let window = page.head.title.map { Self.clean(Array($0.utf8)) }
    func isHeadline(_ heading: String) -> Bool {
      !heading.isEmpty && !Self.isSite(heading, sites, window)
    }
    let headings = page.head.headings.map { Self.clean(page.tree.cleanedText(of: $0)) }
    let short = page.head.headings.map { Self.headingWithoutKicker($0, page) }
    let social = page.head.meta("og:title", "twitter:title", "dc.title", "parsely-title")
    return Titles(
      headings: headings.filter(isHeadline), short: short.filter(isHeadline),
      social: social.map { Cut(Self.clean(Array($0.utf8)), sites) },
      linked: page.data.headline.map { Self.clean(Array($0.utf8)) },
      window: window.map { Cut($0, sites) }, isNews: page.data.isNews,
      places: places(page, headings.filter(isHeadline), sites))
  }

  private func places(_ page: PageFacts, _ headings: [String], _ sites: [String]) -> TitlePlaces {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { page.head.meta($0) }.first.map { Self.clean(Array($0.utf8)) }
    }
    return TitlePlaces(
      headings: headings, linked: page.data.headline.map { Self.clean(Array($0.utf8)) },
      social: [text("og:title"), text("twitter:title")].compactMap { $0 }
        .map { ($0, Cut($0, sites).text) },
      named: text(
        "title", "headline", "dc.title", "parsely-title", "sailthru.title", "cxenseparse:title"),
      window: page.head.title.map { Self.clean(Array($0.utf8)) })
  }

  /// The text of a heading without the kicker in it, and without the mark between the two.
  private static func headingWithoutKicker(_ index: Int, _ page: PageFacts) -> String {
    let text = clean(
      page.tree.cleanedText(of: index) {
        !page.ownHints[$0].isDisjoint(with: [.kicker, .hidden])
      })
    return String(text.drop { " -–—|:/•".contains($0) })
  }

  /// The headlines that a page gives, cleaned.
  private struct Titles {
    let headings: [String]
    /// The headings without their kickers.
    let short: [String]
    let social: Cut?
    let linked: String?
    let window: Cut?
    let isNews: Bool
    let places: TitlePlaces
  }

  /// A title without what is the outlet's name at its end.
  private struct Cut {
    let text: String
    /// Without a short part after a mark too, where no name was known to be cut.
    let shortest: String

    init(_ title: String, _ sites: [String]) {
      let named = MetadataReader.cut(title, sites)
      text = named ?? title
      shortest = named ?? MetadataReader.cut(title)
    }
  }

  private func choose(_ titles: Titles) -> (String?, String) {
    let (headings, social, linked) = (titles.headings, titles.social?.text, titles.linked)
    if titles.isNews, let linked, Self.isWhole(linked, headings) || linked == social {
      let cut = Self.cut(linked)
      let isLonger = headings.contains { Self.words($0) == Self.words(cut) }
      return (isLonger ? cut : linked, "title.json-ld")
    }
    let others = [social, linked, titles.window?.text].compactMap { $0 }
    if let heading = (headings + titles.short).first(where: { Self.isConfirmed($0, by: others) }) {
      return (heading, "title.h1")
    }
    if headings.count == 1, isLone(headings[0], others, titles) { return (headings[0], "title.h1") }
    if let linked, Self.titleWordMin <= Self.words(linked).count {
      return (linked, "title.json-ld")
    }
    if let social = titles.social { return (social.shortest, Self.social) }
    if let window = titles.window { return (window.shortest, Self.window) }
    return (headings.first, "title.h1")
  }

  /// Words from which a page's only heading is its headline, whatever the window is called.
  private static let loneWordMin = 6

  /// Whether a page's only heading is its headline though no other place has it.
  private func isLone(_ heading: String, _ others: [String], _ titles: Titles) -> Bool {
    let count = Self.words(heading).count
    let agreed = titles.linked.map { linked in
      titles.social.map { Self.words($0.text) == Self.words(linked) } ?? false
    }
    return
      (Self.loneWordMin <= count && !titles.isNews && agreed != true
      && (others.isEmpty || holdsWord(of: heading, others)))
      || (Self.titleWordMin < count && (others.isEmpty || Self.shares(heading, others)))
  }

  /// What the page calls its outlet, letters and digits in lower case.
  func siteNames(_ page: PageFacts) -> [String] {
    let host =
      (page.address ?? page.head.canonical ?? page.head.meta("og:url"))
      .flatMap { WebAddress($0)?.host }
    let names = [
      page.head.meta("og:site_name"), page.head.meta("application-name"), page.data.publisher,
      host, host?.hasPrefix("www.") == true ? host.map { String($0.dropFirst(4)) } : nil,
    ]
    return names.compactMap { $0.map(Self.letters) }.filter { !$0.isEmpty }
  }

  /// Whether a heading is the outlet's name: given as such, or what the window's title ends with.
  private static func isSite(_ heading: String, _ sites: [String], _ window: String?) -> Bool {
    let own = letters(heading)
    if sites.contains(own) { return true }
    guard let window, 2 * own.utf8.count < letters(window).utf8.count else { return false }
    return windowMarks.contains { window.hasSuffix($0 + heading) }
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

  /// One of its words that are no stopwords stands in another place too.
  private func holdsWord(of heading: String, _ others: [String]) -> Bool {
    let piece = Piece(SourceText(heading), maker: Maker("title"))
    let words = piece.tokens.indices.filter { index in
      piece.tokens[index].kind == .word
        && !stopwords.contains { $0.matches(in: piece.tokens, at: index) }
    }
    let known = Set(words.map { piece.tokens[$0].hash })
    return others.contains { !known.isDisjoint(with: Self.words($0)) }
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
}
