import SanadText

/// A title without what is the outlet's name at its end: `… | Kabar Timur`, `… - Kabar Timur`.
struct TrimmedTitle {
  /// Words of an outlet's name that is not known as such. Set by reading.
  private static let siteWordMax = 5

  /// Marks that part a title from the outlet's name.
  static let marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "]

  /// The mark that parts nothing else than titles and names.
  private static let bar = " | "

  /// Without a name that the page gives its site.
  let text: String
  /// Without a short part after a mark too, where no such name was found.
  let shortest: String

  /// - Parameter window: the title of the page's window, which repeats what is no name of the outlet.
  init(_ title: String, sites: [String], window: String? = nil) {
    let named = Self.withoutSite(title, sites) ?? Self.withoutSiteBefore(title, sites)
    text = named ?? title
    let isWhole = window.map { Self.goesOn($0, after: title) } ?? false
    shortest = named ?? (isWhole ? title : Self.withoutShortTail(title))
  }

  /// Whether `window` is `title` and a name after a mark.
  private static func goesOn(_ window: String, after title: String) -> Bool {
    guard window.hasPrefix(title) else { return false }
    return marks.contains { window.dropFirst(title.count).hasPrefix($0) }
  }

  /// Without the name of one of `sites` at its start: `Kabar Timur | …`.
  private static func withoutSiteBefore(_ title: String, _ sites: [String]) -> String? {
    // A colon parts a headline from who speaks in it.
    for mark in marks + ["|"] {
      guard let range = title.range(ofASCII: mark),
        sites.contains(MetadataText.letters(String(title[..<range.lowerBound])))
      else { continue }
      let rest = title[range.upperBound...].drop { $0.isWhitespace }
      return rest.isEmpty ? nil : String(rest)
    }
    return nil
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
      let headCount = MetadataText.words(head).count
      let isShorter = mark == Self.bar ? tailCount <= headCount : tailCount < headCount
      if tailCount <= siteWordMax, 1 < headCount, isShorter { return head }
    }
    return title
  }
}
