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
  static let placeMin = 2

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
      let places = known.count(of: words(other))
      return Self.placeMin <= places && count < places && !Self.holds(title, other)
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
