import SanadText

/// The name of a site as a page shows it: at the end of its window's title, in its logo, behind its `©`, in its host.
///
/// Each of these is wrong on some pages; a name is taken that two of them give.
struct ShownSite {
  /// Words of such a name. Set by reading.
  private static let wordMax = 5
  /// Letters of such a name. Set by reading.
  private static let letterMin = 4
  /// Names of one place that are compared. Set by reading.
  private static let nameMax = 8
  /// Links to the front looked at: the logo is among the first. Set by reading.
  private static let logoMax = 6
  /// Words of a line with a `©`. Set by reading.
  private static let lineWordMax = 30
  /// Share of the letters of a host's own label that a name has. Set by reading.
  private static let hostShareMin = 0.6

  private let page: ParsedPage

  init(_ page: ParsedPage) { self.page = page }

  /// The first name that two readings give; nil where none do.
  var name: String? {
    let readings = [windowParts, logos, owners].map { names in
      names.prefix(Self.nameMax).map { (name: $0, letters: MetadataText.letters($0)) }
    }
    let label = hostLabel
    return readings.joined().first { name, letters in
      guard Self.letterMin <= letters.utf8.count,
        MetadataText.words(name).count <= Self.wordMax
      else { return false }
      let count = readings.count { $0.contains { $0.letters == letters } }
      return 2 <= count + (Self.isHost(label, letters) ? 1 : 0)
    }?.name
  }

  /// The parts of the window's title behind its first mark, the last first.
  private var windowParts: [String] {
    guard var rest = page.head.title.map({ MetadataText.cleaned($0) }) else { return [] }
    var parts: [String] = []
    while let range = TrimmedTitle.marks.compactMap({ rest.lastRange(ofBytes: $0) })
      .max(by: { $0.lowerBound < $1.lowerBound })
    {
      parts.append(String(rest[range.upperBound...]))
      rest = String(rest[..<range.lowerBound])
    }
    return parts
  }

  /// The texts of links to the front of the site, and of the pictures in them.
  private var logos: [String] {
    var names: [String] = []
    var count = 0
    for index in page.tree.nodes.indices where page.tree.nodes[index].tag == .a {
      guard count < Self.logoMax, isFront(page.tree.string(.href, of: index)) else { continue }
      count += 1
      names.append(MetadataText.cleaned(page.tree.cleanedText(of: index)))
      for inner in index..<Int(page.tree.nodes[index].end) {
        names += [page.tree.string(.alt, of: inner)].compactMap { $0.map(MetadataText.cleaned) }
      }
    }
    return names.filter { !$0.isEmpty }
  }

  /// `/`, `https://kabar.example/`
  private func isFront(_ link: String?) -> Bool {
    guard let link else { return false }
    if link == "/" { return true }
    guard let address = WebAddress(link) else { return false }
    return address.path.isEmpty || address.path == "/"
  }

  /// What stands behind a `©` and its year, up to a mark.
  private var owners: [String] {
    page.blocks.compactMap { block in
      guard block.wordCount <= Self.lineWordMax,
        let sign = block.text.indices.first(where: { block.text[$0...].starts(with: "©".utf8) })
      else { return nil }
      let text = SourceText(cleaning: block.text[(sign + "©".utf8.count)...])
      let name = Tokenizer().tokens(of: text)
        .drop { $0.kind != .word || !$0.isCapitalised }
        .prefix { $0.kind == .word && $0.isCapitalised }
      guard let first = name.first, let last = name.last else { return nil }
      return text.text(from: first, to: last)
    }
  }

  /// The part of the host that is the site's own: `kabartimur` of `www.kabartimur.co.id`.
  private var hostLabel: String {
    let host = page.ownAddress.flatMap { WebAddress($0)?.host } ?? ""
    let labels = host.split(separator: ".").dropLast()
    return labels.max { $0.count < $1.count }.map { MetadataText.letters(String($0)) } ?? ""
  }

  /// Whether a name's letters are a host's, or most of them.
  private static func isHost(_ label: String, _ letters: String) -> Bool {
    guard letterMin <= label.utf8.count else { return false }
    return label.utf8.count == letters.utf8.count
      ? label == letters
      : (label.hasPrefix(letters)
        && hostShareMin * Double(label.utf8.count) <= Double(letters.utf8.count))
        || letters.hasPrefix(label)
  }
}
