import SanadText

/// A title without what is the outlet's name at its end: `… | Kabar Timur`, `… - Kabar Timur`.
struct TrimmedTitle {
  /// Words of an outlet's name that is not known as such. Set by reading.
  private static let siteWordMax = 5

  /// Marks that part a title from the outlet's name.
  static let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "]

  /// Without a name that the page gives its site.
  let text: String
  /// Without a short part after a mark too, where no such name was found.
  let shortest: String

  init(_ title: String, sites: [String]) {
    let named = Self.withoutSite(title, sites)
    text = named ?? title
    shortest = named ?? Self.withoutShortTail(title)
  }

  /// Without the name of one of `sites` at its end, whatever its length; nil where it has none.
  private static func withoutSite(_ title: String, _ sites: [String]) -> String? {
    for mark in marks {
      guard let range = title.lastRange(ofBytes: mark),
        sites.contains(MetadataText.letters(String(title[range.upperBound...])))
      else { continue }
      return String(title[..<range.lowerBound])
    }
    return nil
  }

  /// Without a part after a mark that is short, and shorter than what stands before it.
  static func withoutShortTail(_ title: String) -> String {
    for mark in marks {
      guard let range = title.lastRange(ofBytes: mark) else { continue }
      let head = String(title[..<range.lowerBound])
      let tailCount = MetadataText.words(String(title[range.upperBound...])).count
      if tailCount <= siteWordMax, tailCount < MetadataText.words(head).count { return head }
    }
    return title
  }
}
