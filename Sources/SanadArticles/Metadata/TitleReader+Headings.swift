import SanadLanguages
import SanadModel
import SanadText

/// What a heading is beside the other candidates of a title.
extension TitleReader {
  /// Whether a heading is the outlet's name: given as such, or what the window's title ends with.
  static func isSite(_ heading: String, _ sites: [String], _ window: String?) -> Bool {
    let own = MetadataText.letters(heading)
    if sites.contains(own) { return true }
    guard let window, own != MetadataText.letters(window) else { return false }
    if TrimmedTitle.marks.contains(where: { window.hasSuffix($0 + heading) }) {
      return isShort(own, MetadataText.letters(window))
    }
    return isCrumb(heading, window)
  }

  /// What stands in the window behind another heading.
  static func isTail(_ heading: String, of window: String?, _ headings: [String]) -> Bool {
    guard let window, window.hasSuffix(heading), window != heading else { return false }
    return headings.contains { other in
      !other.isEmpty && TrimmedTitle.marks.contains { window == other + $0 + heading }
    }
  }

  /// Less than half of a window's title.
  private static func isShort(_ own: String, _ window: String) -> Bool {
    2 * own.utf8.count < window.utf8.count
  }

  /// The first of three parts and more, of fewer words than the last: `Kabar Timur » Arsip » Jembatan Rusak Berat`.
  private static func isCrumb(_ heading: String, _ window: String) -> Bool {
    let parts = window.split(separator: " » ")
    guard 3 <= parts.count, parts[0] == heading, let last = parts.last else { return false }
    return MetadataText.words(heading).count < MetadataText.words(String(last)).count
  }

  /// The title of the window without the way to it: the last part, where the first is a heading.
  static func withoutCrumbs(_ window: String, _ headings: [String]) -> String {
    guard headings.contains(where: { isCrumb($0, window) }),
      let last = window.split(separator: " » ").last
    else { return window }
    return String(last)
  }

  /// A headline of several words that no other place has in full.
  static func isWhole(_ linked: String, _ headings: [String]) -> Bool {
    let words = MetadataText.words(linked)
    guard TitleCandidates.wordMin <= words.count, !linked.hasSuffix("..."), !linked.hasSuffix("…")
    else {
      return false
    }
    return !headings.contains {
      words.count < MetadataText.words($0).count && MetadataText.words($0).starts(with: words)
    }
  }

  /// Another place begins with it, or has it whole.
  static func isConfirmed(_ heading: String, by others: [String]) -> Bool {
    let words = MetadataText.words(heading)
    guard TitleCandidates.wordMin < words.count else {
      return others.contains { other in
        MetadataText.words(other) == words
          || TrimmedTitle.marks.contains { other.hasPrefix(heading + $0) }
      }
    }
    return others.contains { MetadataText.words($0).starts(with: words) || $0.contains(heading) }
  }
}
