import SanadLanguages
import SanadModel
import SanadText

/// What people say of the pages of single sites, from `common/page-rules.tsv`: elements that are the body,
/// and elements that are left out.
struct PageRules: Sendable {
  private enum Action: String, CaseIterable { case keep, drop }

  private struct Rule: Sendable {
    let action: Action
    let selector: ElementSelector
    let maker: Maker
  }

  /// What the rules of a site say of one page.
  struct Choice {
    /// The elements that are the body, each with the row that says so.
    var kept: [(index: Int, maker: Maker)] = []
    /// The elements left out.
    var dropped: Set<Int> = []
  }

  private var rules: [String: [Rule]] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("page-rules")
    let (host, action) = (try table.column("host"), try table.column("action"))
    let selector = try table.column("selector")
    for row in table.rows {
      guard let elements = ElementSelector(try row.word(selector)) else {
        throw row.bad(.noWord(column: "selector"))
      }
      let rule = Rule(
        action: try row.choice(action, of: Action.self), selector: elements, maker: row.maker)
      rules[try row.word(host).lowercased(), default: []].append(rule)
    }
  }

  /// What the rules for the site at `address` say of `tree`; nothing where it has none.
  func choice(_ tree: HTMLTree, address: String?) -> Choice {
    var choice = Choice()
    guard let own = address.flatMap({ WebAddress($0)?.host }).map(rules(for:)), !own.isEmpty else {
      return choice
    }
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      for rule in own where rule.selector.matches(tree, index) {
        switch rule.action {
        case .keep: choice.kept.append((index, rule.maker))
        case .drop: choice.dropped.insert(index)
        }
      }
    }
    return choice
  }

  /// The rules of a host and of those it is part of.
  private func rules(for host: String) -> [Rule] {
    var found: [Rule] = []
    var rest = Substring(host)
    while !rest.isEmpty {
      found += rules[String(rest)] ?? []
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return found
  }
}
