import SanadLanguages
import SanadModel
import SanadText

/// Reads the headline: `h1`, `og:title`, JSON-LD and `<title>`, each of which is wrong on some pages.
struct TitleReader: Sendable {
  let addressLetters: AddressLetters
  /// Of every pack: no evidence that two headlines are one.
  let stopwords: [PhraseTable<Void>]
  let dates: DateReader

  func read(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    let titles = titles(page)
    let (title, rule) = choose(titles)
    guard var title, !title.isEmpty else { return }
    let candidates = titles.candidates
    if let other = candidates.other(than: title, addressWords(page)) {
      draft.makers.append(Article.FieldMaker("title", Maker("title.address")))
      title = other
    } else {
      if rule == Self.social || rule == Self.window { title = candidates.stem(of: title) }
      draft.makers.append(Article.FieldMaker("title", Maker(rule)))
    }
    if !titles.isNews { title = candidates.withoutKicker(title) }
    draft.title = withoutDay(SourceText(candidates.spelling(of: title)))
  }

  /// Without the day with which a list of news dates its headlines: `23.01.2026 - Jembatan Dibuka`.
  private func withoutDay(_ title: SourceText) -> SourceText {
    let tokens = Tokenizer().tokens(of: title)
    guard let found = dates.date(in: tokens[...], at: 0, of: title),
      Self.isStamp(found.tokens, in: tokens, of: title)
    else { return title }
    let rest = tokens[found.tokens.upperBound...].drop {
      $0.kind == .punctuation || $0.kind == .symbol
    }
    guard Self.dayRestMin <= rest.count(where: { $0.kind == .word }), let first = rest.first else {
      return title
    }
    return SourceText(cleaning: title.utf8[Int(first.start)...])
  }

  /// Whether a day at the start is in figures alone and parted by a mark from what follows: one in words, or that
  /// a headline goes on from, is what the headline tells of.
  private static func isStamp(
    _ day: Range<Int>, in tokens: [Token], of title: SourceText
  ) -> Bool {
    guard day.upperBound < tokens.count, tokens[day].allSatisfy({ $0.kind != .word }) else {
      return false
    }
    let mark = tokens[day.upperBound]
    return mark.spaceBefore && stampMarks.contains(title.text(from: mark, to: mark))
  }

  private static let stampMarks: Set = ["-", "–", "—", "|"]

  /// Words of a headline behind a day at least. Set by reading.
  private static let dayRestMin = 4

  private static let social = "title.og"
  static let window = "title.window"

  private func addressWords(_ page: ParsedPage) -> AddressWords? {
    page.ownAddress.flatMap { AddressWords($0, addressLetters) }
  }

  private func titles(_ page: ParsedPage) -> Titles {
    let sites = page.siteNames
    let window = page.head.title.map { MetadataText.cleaned($0) }
    let elements = page.head.headings.prefix(Self.headingCountMax)
    let headings = elements.map { MetadataText.cleaned(page.tree.cleanedText(of: $0)) }
    func isHeadline(_ heading: String) -> Bool {
      !heading.isEmpty && !Self.isSite(heading, sites, window)
        && !Self.isTail(heading, of: window, headings)
    }
    let short = elements.map { Self.headingWithoutKicker($0, page) }
    let social = page.head.meta("og:title", "twitter:title", "dc.title", "parsely-title")
    return Titles(
      headings: headings.filter(isHeadline), short: short.filter(isHeadline),
      social: social.map {
        TrimmedTitle(MetadataText.cleaned($0), sites: sites, window: window)
      },
      linked: page.data.headline.map { MetadataText.cleaned($0) },
      window: window.map { TrimmedTitle(Self.withoutCrumbs($0, headings), sites: sites) },
      isNews: page.data.isNews, sites: sites,
      candidates: candidates(page, headings.filter(isHeadline), sites))
  }

  /// Headings of the first rank that are looked at: each is held against the others. Set by reading.
  private static let headingCountMax = 64

  private func candidates(_ page: ParsedPage, _ headings: [String], _ sites: [String])
    -> TitleCandidates
  {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { page.head.meta($0) }.first.map { MetadataText.cleaned($0) }
    }
    return TitleCandidates(
      headings: headings, linked: page.data.headline.map { MetadataText.cleaned($0) },
      social: [text("og:title"), text("twitter:title")].compactMap { $0 }
        .map { ($0, TrimmedTitle($0, sites: sites).text) },
      named: text(
        "title", "headline", "dc.title", "parsely-title", "sailthru.title", "cxenseparse:title"),
      window: page.head.title.map { MetadataText.cleaned($0) })
  }

  /// The text of a heading without the kicker in it, and without the mark between the two.
  private static func headingWithoutKicker(_ index: Int, _ page: ParsedPage) -> String {
    let text = MetadataText.cleaned(
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
    let social: TrimmedTitle?
    let linked: String?
    let window: TrimmedTitle?
    let isNews: Bool
    let sites: [String]
    let candidates: TitleCandidates
  }

  private func choose(_ titles: Titles) -> (String?, String) {
    let (headings, social, linked) = (titles.headings, titles.social?.text, titles.linked)
    if titles.isNews, let linked, let whole = titles.candidates.longer(than: linked) {
      return (whole, Self.social)
    }
    if titles.isNews, let linked,
      let shown = titles.candidates.shown(against: linked, titles.window?.text)
    {
      return (shown, "title.h1")
    }
    if titles.isNews, let linked, Self.isWhole(linked, headings) || linked == social {
      let cut = TrimmedTitle.withoutShortTail(linked)
      let isLonger = headings.contains { MetadataText.words($0) == MetadataText.words(cut) }
      return (isLonger ? cut : linked, "title.json-ld")
    }
    let others = [social, linked, titles.window?.text].compactMap { $0 }
    let confirmed = (headings + titles.short).filter { Self.isConfirmed($0, by: others) }
    // A word or two also name a section: `News`.
    let long = confirmed.first { TitleCandidates.wordMin < MetadataText.words($0).count }
    if let heading = long ?? confirmed.first { return (heading, "title.h1") }
    if headings.count == 1, isLone(headings[0], others, titles) { return (headings[0], "title.h1") }
    if let linked, TitleCandidates.wordMin <= MetadataText.words(linked).count {
      return (linked, "title.json-ld")
    }
    if let social = titles.social { return (social.shortest, Self.social) }
    if let window = titles.window { return (window.shortest, Self.window) }
    return (headings.first, "title.h1")
  }

  /// Words from which a page's only heading is its headline, whatever the window is called. Set by reading.
  private static let loneWordMin = 6

  /// Words of the name of a site. Set by reading.
  private static let siteWordMax = 3

  /// Whether a page's only heading is its headline though no other place has it.
  private func isLone(_ heading: String, _ others: [String], _ titles: Titles) -> Bool {
    let count = MetadataText.words(heading).count
    let agreed = titles.linked.map { linked in
      titles.social.map { MetadataText.words($0.text) == MetadataText.words(linked) } ?? false
    }
    // A window that has not a word of the heading and only some words is named for the site.
    let isNamedForSite =
      others.count == 1 && titles.window?.text == titles.candidates.window
      && !holdsWord(of: heading, others)
      && MetadataText.words(others[0]).count <= Self.siteWordMax
    if isNamedForSite || isSlogan(others, heading, titles), Self.siteWordMax < count { return true }
    return
      (Self.loneWordMin <= count && !titles.isNews && agreed != true
      && (others.isEmpty || holdsWord(of: heading, others)))
      || (TitleCandidates.wordMin < count && (others.isEmpty || Self.shares(heading, others)))
  }

  /// Whether every other place has what the site says of itself, its name and more, and no word of the heading.
  private func isSlogan(_ others: [String], _ heading: String, _ titles: Titles) -> Bool {
    guard let social = titles.candidates.social.first?.whole, !titles.isNews,
      titles.candidates.window == social, !holdsWord(of: heading, [social])
    else { return false }
    let letters = MetadataText.letters(social)
    return titles.sites.contains {
      Self.siteLetterMin <= $0.utf8.count && letters.hasPrefix($0) && $0 != letters
    }
  }

  /// Letters of a site's name that a slogan begins with. Set by reading.
  private static let siteLetterMin = 6

  /// Half its words stand in another place too.
  private static func shares(_ heading: String, _ others: [String]) -> Bool {
    let words = Set(MetadataText.words(heading))
    return others.contains { other in
      let hits = Set(MetadataText.words(other)).intersection(words).count
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
    return others.contains { !known.isDisjoint(with: MetadataText.words($0)) }
  }
}
