import SanadModel
import SanadText

/// A page as a text directive is looked for in it: title and blocks, without case, with single spaces.
struct FragmentPage {
  private let text: [UInt8]

  init(_ article: Article) {
    let blocks = article.blocks.isEmpty ? [article.text.string] : article.blocks.map(\.text)
    let title = article.title.string
    let isShown = blocks.first.map { Self.folded($0) } == Self.folded(title)
    text = Array(Self.folded(((isShown ? [] : [title]) + blocks).joined(separator: "\n")).utf8)
  }

  /// Where `words` stand, in order, at most `limit` of the places.
  func places(of words: [Substring], from start: Int = 0, limit: Int) -> [Range<Int>] {
    let pattern = Array(Self.folded(words.joined(separator: " ")).utf8)
    guard !pattern.isEmpty, pattern.count <= text.count else { return [] }
    var places: [Range<Int>] = []
    var at = start
    while at + pattern.count <= text.count, places.count < limit {
      if text[at] == pattern[0], text[at..<(at + pattern.count)].elementsEqual(pattern) {
        places.append(at..<(at + pattern.count))
      }
      at += 1
    }
    return places
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// The words of a text directive.
struct FragmentDirective {
  /// Characters up to which the words are given whole: a longer address is hard to print and to send.
  /// Set by reading; the polyfill's `fragment-generation-utils.js` has 300.
  private static let wholeCountMax = 60
  /// Characters below which words have context whatever else stands on the page. Given by the same file.
  private static let bareCountMin = 20
  /// Words of a long sentence's start and end at first. Given by the same file.
  private static let edgeWordCount = 3
  /// Words of context on one side: a page that repeats more than that repeats the sentence as well. Set by reading.
  private static let contextWordCountMax = 16
  /// Bytes of a text that is looked through: each link of a page looks through all of it. Longer ones are no
  /// reports; their links name words without context. Set by reading.
  private static let pageByteCountMax = 256 << 10

  var prefix: ArraySlice<Substring> = []
  let start: ArraySlice<Substring>
  var end: ArraySlice<Substring> = []
  var suffix: ArraySlice<Substring> = []

  /// The directive with the shortest context by which `range` of the article's text is found on its page.
  ///
  /// Nil where no context tells it from another place of the page.
  static func unique(
    _ range: TextRange, in article: Article, on page: FragmentPage? = nil
  ) -> FragmentDirective? {
    let words = article.text[range].split { $0.isWhitespace }
    if words.isEmpty || pageByteCountMax < article.text.count { return nil }
    let page = page ?? FragmentPage(article)
    let before = SourceWords.before(range, in: article.text, limit: contextWordCountMax)
    let after = SourceWords.after(range, in: article.text, limit: contextWordCountMax)
    return candidates(words, before[...], after[...]).first { $0.isUnique(on: page, words) }
  }

  /// The fewest words at the start of `range`, three or more, that its page has once; nil where there are none.
  static func opening(_ range: TextRange, in article: Article) -> ArraySlice<Substring>? {
    let words = article.text[range].split { $0.isWhitespace }
    guard edgeWordCount <= words.count, article.text.count <= pageByteCountMax else { return nil }
    let page = FragmentPage(article)
    return (edgeWordCount...min(contextWordCountMax, words.count)).lazy.map { words.prefix($0) }
      .first { page.places(of: Array($0), limit: 2).count == 1 }
  }

  /// The shorter ones first.
  private static func candidates(
    _ words: [Substring], _ before: ArraySlice<Substring>, _ after: ArraySlice<Substring>
  ) -> [FragmentDirective] {
    let count = words.reduce(words.count - 1) { $0 + $1.count }
    var bases: [FragmentDirective] = []
    if count <= wholeCountMax || words.count < edgeWordCount * 2 {
      bases = [FragmentDirective(start: words[...])]
    } else {
      bases = (edgeWordCount...min(contextWordCountMax, words.count / 2)).map {
        FragmentDirective(start: words.prefix($0), end: words.suffix($0))
      }
    }
    var candidates = count < bareCountMin ? [] : bases
    guard let base = bases.first else { return candidates }
    for size in 1...contextWordCountMax {
      let before = before.suffix(size)
      let own = FragmentDirective(prefix: before, start: base.start, end: base.end)
      let both = FragmentDirective(
        prefix: before, start: base.start, end: base.end, suffix: after.prefix(size))
      candidates += [own, both]
    }
    return candidates
  }

  /// Whether the first place a browser finds is the right one, and the only one.
  private func isUnique(on page: FragmentPage, _ words: [Substring]) -> Bool {
    if end.isEmpty { return page.places(of: prefix + start + suffix, limit: 2).count == 1 }
    let starts = page.places(of: prefix + start, limit: 2)
    let wholes = page.places(of: prefix + words[...], limit: 2)
    guard starts.count == 1, wholes.count == 1, starts[0].lowerBound == wholes[0].lowerBound else {
      return false
    }
    let ends = page.places(of: Array(end + suffix), from: starts[0].upperBound, limit: 1)
    let whole = page.places(of: words + suffix, from: starts[0].lowerBound, limit: 1)
    return ends.first?.upperBound == whole.first?.upperBound
  }
}

extension FragmentPage {
  fileprivate func places(of words: ArraySlice<Substring>, limit: Int) -> [Range<Int>] {
    places(of: Array(words), limit: limit)
  }
}

/// Words around a stretch of a text.
private enum SourceWords {
  /// Bytes looked at: sixteen words have fewer. Set by reading.
  private static let byteCountMax = 400

  static func before(_ range: TextRange, in text: SourceText, limit: Int) -> [Substring] {
    var start = max(0, range.start - byteCountMax)
    while start < range.start, !text.isBoundary(start) { start += 1 }
    let words = text[TextRange(start, range.start)].split { $0.isWhitespace }
    return Array((start == 0 ? words[...] : words.dropFirst()).suffix(limit))
  }

  static func after(_ range: TextRange, in text: SourceText, limit: Int) -> [Substring] {
    var end = min(text.count, range.end + byteCountMax)
    while range.end < end, !text.isBoundary(end) { end -= 1 }
    let words = text[TextRange(range.end, end)].split { $0.isWhitespace }
    return Array((end == text.count ? words[...] : words.dropLast()).prefix(limit))
  }
}
