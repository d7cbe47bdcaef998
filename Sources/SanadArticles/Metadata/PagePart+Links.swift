import SanadText

/// Told by a page's links to the others: addresses that differ from its own in one number, which is what the link says.
///
/// The number stands in the query (`?page=2`), in a folder at the end (`/2`, `/page/2`) or behind the last name (`-2`);
/// the first page may have none.
extension PagePart {
  /// Pages of one article. Set by reading.
  private static let numberMax = 50
  /// Bytes of an address that may be that of a page, and items of its query. Set by reading.
  private static let addressByteMax = 2_048
  private static let queryItemMax = 16
  /// Nodes of a link that says a number: its own, and those of a mark or a frame. Set by reading.
  private static let nodeMax = 5

  /// Nil for a page that leads to no other page of its own article.
  init?(_ page: ParsedPage) {
    let own = page.ownAddress
    let links = Self.links(page, own)
    guard let found = own.map({ Self.part(at: $0, links) }) ?? Self.part(links) else { return nil }
    let linked = links.filter { $0.series.contains(found.series) }.map(\.number)
    self.init(
      series: found.series, number: found.number, count: max(found.number, linked.max() ?? 0))
  }

  /// A link that says a number, and what its address may be a page of.
  private struct Link {
    let number: Int
    let series: [String]
  }

  private static func links(_ page: ParsedPage, _ own: String?) -> [Link] {
    let nodes = page.tree.nodes
    var links: [Link] = []
    for index in nodes.indices
    where nodes[index].tag == .a && Int(nodes[index].end) - index <= nodeMax {
      let text = page.tree.cleanedText(of: index)
      guard (1...2).contains(text.count), let number = Int(String(decoding: text, as: UTF8.self)),
        (1...numberMax).contains(number),
        page.hints[index].isDisjoint(with: [.comments, .related, .teaser]),
        let address = page.tree.string(.href, of: index).flatMap({ absolute($0, own) })
      else { continue }
      let series = slots(of: address).filter { $0.number == number }.map(\.series)
      links.append(Link(number: number, series: series + (number == 1 ? [trimmed(address)] : [])))
    }
    return links
  }

  /// The page at `own` among those that links lead to.
  private static func part(at own: String, _ links: [Link]) -> Slot? {
    var choices = slots(of: own)
    choices.append((trimmed(own), 1))
    // Of several the one that most links agree with: `/page/2` may be of `/page` or of what stands before it.
    let counts = choices.map { choice in
      links.count { $0.number != choice.number && $0.series.contains(choice.series) }
    }
    guard let most = counts.max(), 0 < most else { return nil }
    return counts.firstIndex(of: most).map { choices[$0] }
  }

  /// The one page that no link leads to, where a page says nothing of its own address.
  private static func part(_ links: [Link]) -> Slot? {
    var numbers: [String: Set<Int>] = [:]
    for link in links {
      for series in link.series { numbers[series, default: []].insert(link.number) }
    }
    // The longest address: a shorter one is the folder of it. Equal ones in order, for one result.
    let best = numbers.keys.sorted().max {
      (numbers[$0]?.count ?? 0, $0.utf8.count) < (numbers[$1]?.count ?? 0, $1.utf8.count)
    }
    guard let best, let linked = numbers[best],
      let own = (1...numberMax).first(where: { !linked.contains($0) })
    else { return nil }
    return (best, own)
  }

  /// `link` as it leads from the page at `own`; nil where that cannot be said.
  private static func absolute(_ link: String, _ own: String?) -> String? {
    if link.range(ofASCII: "://") != nil { return link }
    guard let first = link.utf8.first, first != UInt8(ascii: "#") else { return nil }
    guard let own, let address = WebAddress(own), let start = own.range(ofASCII: "://") else {
      return first == UInt8(ascii: "/") ? link : nil
    }
    let scheme = own[..<start.upperBound]
    switch first {
    case UInt8(ascii: "/"): return "\(scheme)\(address.host)\(link)"
    case UInt8(ascii: "?"): return "\(scheme)\(address.host)\(address.path)\(link)"
    default:
      let folder =
        address.path.lastRange(ofBytes: "/").map { address.path[..<$0.upperBound] } ?? "/"
      return "\(scheme)\(address.host)\(folder)\(link)"
    }
  }

  /// Without its fragment and a slash at its end, its scheme aside.
  private static func trimmed(_ address: String) -> String {
    var rest = address[...]
    if let scheme = address.range(ofASCII: "://") { rest = address[scheme.upperBound...] }
    if let end = rest.firstIndex(of: "#") { rest = rest[..<end] }
    while rest.last == "/" || rest.last == "?" { rest = rest.dropLast() }
    return String(rest)
  }

  /// What is left of an address without a number that may be that of a page.
  private typealias Slot = (series: String, number: Int)

  /// Each number of `address` that may be that of a page.
  private static func slots(of address: String) -> [Slot] {
    guard address.utf8.count <= addressByteMax else { return [] }
    let parts = trimmed(address).split(separator: "?", maxSplits: 1).map(String.init)
    guard let path = parts.first else { return [] }
    let items = parts.count < 2 ? [] : parts[1].split(separator: "&").map(String.init)
    guard items.count <= queryItemMax else { return [] }
    var slots: [Slot] = []
    for index in items.indices {
      guard let mark = items[index].firstIndex(of: "="),
        let number = number(items[index][items[index].index(after: mark)...])
      else { continue }
      var others = items
      others.remove(at: index)
      slots.append((joined(trimmed(path), others), number))
    }
    return slots + pathSlots(trimmed(path), items)
  }

  private static func pathSlots(_ path: String, _ items: [String]) -> [Slot] {
    var slots: [Slot] = []
    var names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = names.popLast(), !names.isEmpty else { return slots }
    if let number = number(last[...]) {
      slots.append((joined(names.joined(separator: "/"), items), number))
      names.removeLast()
      if 1 < names.count { slots.append((joined(names.joined(separator: "/"), items), number)) }
      return slots
    }
    let stem = last.prefix { $0 != "." }
    guard let mark = stem.lastIndex(where: { $0 == "-" || $0 == "_" }),
      let number = number(stem[stem.index(after: mark)...])
    else { return slots }
    names.append(String(stem[..<mark]) + last[stem.endIndex...])
    slots.append((joined(names.joined(separator: "/"), items), number))
    return slots
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy(ByteClass.isDigit),
      let number = Int(text), (1...numberMax).contains(number)
    else { return nil }
    return number
  }

  private static func joined(_ path: String, _ items: [String]) -> String {
    items.isEmpty ? path : "\(path)?\(items.joined(separator: "&"))"
  }
}
