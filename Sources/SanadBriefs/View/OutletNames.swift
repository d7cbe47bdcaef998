import SanadModel

/// What each article's outlet is called.
struct OutletNames: Sendable {
  /// By article.
  private let names: ArticleList<String>
  private let unknown: String

  init(_ account: Account, _ labels: Labels) {
    unknown = labels["line.unknown-outlet"]
    let own = account.articles.mapped { annotated in
      let article = annotated.article
      return article.outlet.map(Self.readable) ?? article.host ?? "[\(Self.fileName(article.id))]"
    }
    // A newsroom goes by one name: that of its first article, a name before a host.
    var names = own
    for (article, first) in account.newsrooms.indexed where own.indices.contains(first) {
      if names[first].contains("."), !own[article].contains(".") { names[first] = own[article] }
    }
    for (article, first) in account.newsrooms.indexed where own.indices.contains(first) {
      names[article] = names[first]
    }
    self.names = names
  }

  /// A host that a page prints in capitals, as hosts are written; any other name as it is.
  static func readable(_ name: String) -> String {
    let isHost = name.contains(".") && !name.contains(" ")
    return isHost && name == name.uppercased() ? name.lowercased() : name
  }

  /// The last part of a path without its ending: what distinguishes one unnamed report from another.
  private static func fileName(_ id: String) -> String {
    let name = id.split(separator: "/").last ?? id[...]
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  subscript(article: ArticleIndex) -> String {
    names.indices.contains(article) ? names[article] : unknown
  }

  /// Every outlet once, in the order of its first article.
  var distinct: [String] { unique(names) }
  var distinctCount: Int { distinct.count }

  /// The outlets of `articles` without repeats, in their order.
  func distinct(_ articles: [ArticleIndex]) -> [String] { unique(articles.map { self[$0] }) }

  private func unique(_ names: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// `names` without those that another one spells out: `Yudha Pranata` beside `SAR Yudha Pranata`.
///
/// The fuller spelling takes the place of the first that it covers.
func fullestNames(_ names: [String]) -> [String] {
  var kept: [String] = []
  for name in names {
    let words = Set(name.lowercased().split(separator: " "))
    let rival = kept.firstIndex { other in
      let others = Set(other.lowercased().split(separator: " "))
      return words.isSubset(of: others) || others.isSubset(of: words)
    }
    guard let rival else {
      kept.append(name)
      continue
    }
    if kept[rival].count < name.count { kept[rival] = name }
  }
  return kept
}

/// `names` as far as `limit`, and how many were left out: `Kabar Pesisir, Warta Selat +2`.
func shortList(_ names: [String], limit: Int) -> String {
  let shown = names.prefix(limit).joined(separator: ", ")
  return names.count <= limit ? shown : "\(shown) +\(names.count - limit)"
}
