import SanadLanguages
import SanadModel
import SanadText

/// What an element's names say of the text below it.
struct MarkupHints: OptionSet, Sendable {
  let rawValue: UInt32

  static let content = MarkupHints(.content)
  static let related = MarkupHints(.related)
  static let teaser = MarkupHints(.teaser)
  static let promotion = MarkupHints(.promotion)
  static let advertisement = MarkupHints(.advertisement)
  static let share = MarkupHints(.share)
  static let comments = MarkupHints(.comments)
  static let navigation = MarkupHints(.navigation)
  static let footer = MarkupHints(.footer)
  static let aside = MarkupHints(.aside)
  static let header = MarkupHints(.header)
  static let caption = MarkupHints(.caption)
  static let byline = MarkupHints(.byline)
  static let biography = MarkupHints(.biography)
  static let time = MarkupHints(.time)
  static let meta = MarkupHints(.meta)
  static let tags = MarkupHints(.tags)
  static let hidden = MarkupHints(.hidden)
  static let popup = MarkupHints(.popup)
  static let paywall = MarkupHints(.paywall)
  static let pullquote = MarkupHints(.pullquote)
  static let standfirst = MarkupHints(.standfirst)
  static let kicker = MarkupHints(.kicker)
  static let box = MarkupHints(.box)
  static let embed = MarkupHints(.embed)
  /// Marked as the body by schema.org's `articleBody`.
  static let body = MarkupHints(.body)

  /// The surest of ``boilerplate``: only these count where all of them would leave no body.
  static let certain: MarkupHints = [
    .related, .comments, .navigation, .footer, .biography, .advertisement,
  ]

  /// Text under these is no body, whatever it looks like.
  static let boilerplate: MarkupHints = [
    .related, .promotion, .advertisement, .share, .comments, .navigation, .footer, .biography,
    .tags, .popup, .hidden,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ kind: Markup.Kind) { rawValue = 1 << UInt32(kind.bit) }
}

/// Knows the class and id names of news pages, from `common/markup.tsv`.
struct Markup: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case content, related, teaser, promotion, advertisement, share, comments, navigation, footer
    case aside, header, caption, byline, biography, time, meta, tags, hidden, popup, paywall
    case pullquote, standfirst, kicker, box, embed, body

    /// Position in a set of bits.
    var bit: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Words of a name read: `jeg-inner-content-wrapper-…`. Set by reading.
  static let wordCountMax = 24

  private enum Form: String, CaseIterable {
    case anywhere = ""
    case last
  }

  private var names: [WordHash: MarkupHints] = [:]
  /// Names that count only at the end of a longer one.
  private var lastNames: [WordHash: MarkupHints] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("markup")
    let (name, kind) = (try table.column("name"), try table.column("kind"))
    let form = try table.column("form")
    for row in table.rows {
      let hints = MarkupHints(try row.choice(kind, of: Kind.self))
      let words = Self.words(of: Array(try row.word(name).utf8)[...])
      guard let first = words.first else { continue }
      let hash = words.dropFirst().reduce(first) { $0.joined(with: $1) }
      switch try row.choice(form, of: Form.self) {
      case .anywhere: names[hash, default: []].formUnion(hints)
      case .last: lastNames[hash, default: []].formUnion(hints)
      }
    }
  }

  /// What a class or id value says: each name, and each two and three names in a row.
  func hints(of value: ArraySlice<UInt8>) -> MarkupHints {
    var hints: MarkupHints = []
    for name in value.split(separator: UInt8(ascii: " ")) {
      let words = Self.words(of: name)
      if let last = words.last, let found = lastNames[last] { hints.formUnion(found) }
      for start in words.indices {
        var hash = words[start]
        if let found = names[hash] { hints.formUnion(found) }
        for next in (start + 1)..<min(words.count, start + 3) where start + 1 < words.count {
          hash = hash.joined(with: words[next])
          if let found = names[hash] { hints.formUnion(found) }
        }
      }
    }
    return hints
  }

  /// The words of a name, hashed: `relatedPosts_box` is `related`, `posts`, `box`.
  private static func words(of name: ArraySlice<UInt8>) -> [WordHash] {
    var words: [WordHash] = []
    var start = name.startIndex
    func isWord(_ byte: UInt8) -> Bool { ByteClass.isLetter(byte) || 0x80 <= byte }
    while start < name.endIndex, words.count < wordCountMax {
      guard isWord(name[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < name.endIndex, isWord(name[end]),
        !(ByteClass.isCapital(name[end]) && !ByteClass.isCapital(name[end - 1]))
      {
        end += 1
      }
      words.append(WordHash(name.span, from: start - name.startIndex, to: end - name.startIndex))
      start = end
    }
    return words
  }
}
