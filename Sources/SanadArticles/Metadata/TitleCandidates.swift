import SanadText

/// The places where a page gives its headline, and which of them agree.
///
/// A place that was made for other sites or for the window begins with the headline, and may end with the
/// outlet's name or a section's.
struct TitleCandidates {
  /// Words of a headline at least; sections and sites have fewer. Set by reading.
  static let wordMin = 2
  /// Words after the headline in such a place. Set by reading.
  static let tailWordMax = 6
  /// Places that give a headline which is to stand against another. Set by reading.
  static let countMin = 2

  /// The `h1` elements, but those that are the outlet's name.
  let headings: [String]
  /// JSON-LD.
  let linked: String?
  /// `og:title` and `twitter:title` as they are, and without the outlet's name.
  let social: [(whole: String, cut: String)]
  /// `meta name=title` and those like it.
  let named: String?
  let window: String?

  /// Another headline than `title` that more places give and the page's address is made of.
  func other(than title: String, _ address: AddressWords?) -> String? {
    guard let address else { return nil }
    let words = MetadataText.words
    let known = Known(
      headings: Set(headings.map(words)), linked: linked.map(words), tailed: tailed.map(words))
    let count = known.count(of: words(title))
    return headlines.first { other in
      let otherCount = known.count(of: words(other))
      return Self.countMin <= otherCount && count < otherCount && !Self.holds(title, other)
        && !Self.holds(other, title) && address.favours(other, over: title)
    }
  }

  /// The spelling of `title` that most places have, unless a reader sees the one it has: they differ in
  /// marks and capitals.
  func spelling(of title: String) -> String {
    if headings.contains(title) { return title }
    let words = MetadataText.words(title)
    let alike = headlines.filter { MetadataText.words($0) == words }
    return alike.reduce(title) { votes(for: $0) < votes(for: $1) ? $1 : $0 }
  }

  /// `title` without a tail that the place named for the title does not have.
  func stem(of title: String) -> String {
    guard let named, Self.wordMin <= MetadataText.words(named).count,
      title.hasPrefix(named), let next = title.dropFirst(named.count).first,
      next != "'" && !next.isLetter && !next.isNumber
    else { return title }
    return named
  }

  /// `title` without what stands before the headline, the name of a section or a label: where a heading is
  /// the rest of it behind a mark, or two other places have that rest alone.
  func withoutKicker(_ title: String) -> String {
    let words = MetadataText.words(title)
    let known = Known(
      headings: [], linked: linked.map(MetadataText.words), tailed: tailed.map(MetadataText.words))
    let shortened = (social.map(\.cut) + [window].compactMap { $0 }).map(
      TrimmedTitle.withoutShortTail)
    let rest = (headlines + shortened).first { other in
      let own = MetadataText.words(other)
      guard Self.restWordMin <= own.count, own.count < words.count,
        words.reversed().starts(with: own.reversed())
      else { return false }
      return (headings.contains(other) && Self.isParted(title, before: other))
        || Self.countMin <= known.count(of: own)
    }
    return rest ?? title
  }

  /// Words of a headline behind a kicker. Set by reading.
  private static let restWordMin = 3
  private static let kickerMarks: Set<Character> = [":", "-", "–", "—", "|", "•", "·", "»", "/"]

  /// Whether a mark stands in `title` before `rest`, with which it ends.
  private static func isParted(_ title: String, before rest: String) -> Bool {
    guard title.hasSuffix(rest) else { return false }
    let head = title.dropLast(rest.count)
    return head.last { !$0.isWhitespace }.map(kickerMarks.contains) ?? false
  }

  /// What the heading and the place for other sites both give and `linked` is the end of: the headline with
  /// its kicker.
  func longer(than linked: String) -> String? {
    let words = MetadataText.words(linked)
    return social.map(\.cut).first { other in
      let own = MetadataText.words(other)
      return words.count < own.count && own.reversed().starts(with: words.reversed())
        && headings.contains { MetadataText.words($0) == own }
    }
  }

  /// The heading that the page also gives to other sites, where `linked` is what it calls its window: that
  /// one is made for search.
  func shown(against linked: String, _ window: String?) -> String? {
    let words = MetadataText.words
    guard let window, words(window) == words(linked) else { return nil }
    return headings.first { heading in
      Self.wordMin < words(heading).count && words(heading) != words(linked)
        && social.contains { words($0.cut) == words(heading) || words($0.whole) == words(heading) }
    }
  }

  /// Those that may be the headline itself.
  private var headlines: [String] { headings + [linked].compactMap { $0 } + social.map(\.cut) }

  /// The words of each place.
  private struct Known {
    let headings: Set<[WordHash]>
    let linked: [WordHash]?
    let tailed: [[WordHash]]

    /// How many places give the title of `words`.
    func count(of words: [WordHash]) -> Int {
      (headings.contains(words) ? 1 : 0) + (linked == words ? 1 : 0)
        + tailed.count { $0.starts(with: words) && $0.count <= words.count + tailWordMax }
    }
  }

  private func votes(for text: String) -> Int {
    (headings + [linked].compactMap { $0 }).count { $0 == text }
      + tailed.count { $0.hasPrefix(text) }
  }

  private var tailed: [String] { social.map(\.whole) + [named, window].compactMap { $0 } }

  /// Whether every word of `part` stands in `whole`: one with a kicker is no other headline.
  private static func holds(_ whole: String, _ part: String) -> Bool {
    Set(MetadataText.words(part)).isSubset(of: MetadataText.words(whole))
  }
}
