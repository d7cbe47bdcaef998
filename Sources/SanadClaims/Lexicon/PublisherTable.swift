import SanadLanguages
import SanadModel
import SanadText

/// Agencies and outlets under all their names, and who owns them, from `common/outlets.tsv`.
struct PublisherTable: Sendable {
  private struct Publisher: Sendable {
    let name: String
    let owner: String?
  }

  private var publishers: [Publisher] = []
  private var aliases = PhraseTable<Int>()
  private var hosts: [String: Int] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("outlets")
    let (name, owner) = (try table.column("name"), try table.column("owner"))
    let (alias, host) = (try table.column("aliases"), try table.column("hosts"))
    for (index, row) in table.rows.enumerated() {
      let words = row.text(owner)
      publishers.append(
        Publisher(name: try row.word(name), owner: words.isEmpty ? nil : words))
      for host in row.list(host) { hosts[host] = index }
      for text in row.list(alias) + [publishers[index].name] {
        aliases.add(text, index, maker: row.maker)
      }
    }
  }

  /// The one name of the agency or outlet that `name` is, or that closes it after words that describe it:
  /// `kantor berita KCNA`, `Korean Central News Agency (KCNA)`.
  func canonical(_ name: String) -> String? {
    let text = SourceText(name)
    let tokens = Tokenizer().tokens(of: text).filter { $0.kind == .word || $0.kind == .number }
    for start in tokens.indices {
      guard let entry = aliases.longestMatch(in: tokens, at: start),
        start + entry.count == tokens.count
      else { continue }
      if start == 0 || NameShape.isDescription(tokens[..<start], of: tokens[start], text) {
        return publishers[entry.payload].name
      }
    }
    return nil
  }

  /// One key for an outlet however its articles name it: `Suara Merawan` is `news.suaramerawan.com`.
  ///
  /// The name in the table; else the letters of the name or, of a host, of its longest part, which tells
  /// one outlet from another where `news` and `com` do not. Nil without a letter.
  func key(of name: String?, host: String?) -> String? {
    let known =
      name.flatMap { whole($0) ?? hosted(at: $0) } ?? (name == nil ? host.flatMap(hosted) : nil)
    if let known { return publishers[known].name }
    guard let text = name ?? host else { return nil }
    let isHost = text.contains(".") && !text.contains(" ")
    let parts = isHost ? text.split(separator: ".") : [text[...]]
    let longest = parts.max { $0.utf8.count < $1.utf8.count } ?? ""
    let letters = longest.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty ? nil : letters
  }

  /// Who owns the outlet called `name`, or that of `host` or of the host it is part of.
  func owner(of name: String?, host: String?) -> String? {
    if let index = name.flatMap({ whole($0) ?? hosted(at: $0) }) ?? host.flatMap(hosted) {
      return publishers[index].owner
    }
    return nil
  }

  private func whole(_ name: String) -> Int? {
    let tokens = Tokenizer().tokens(of: SourceText(name))
    guard let entry = aliases.longestMatch(in: tokens, at: 0), entry.count == tokens.count else {
      return nil
    }
    return entry.payload
  }

  private func hosted(at host: String) -> Int? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      if let index = hosts[String(rest)] { return index }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }
}
