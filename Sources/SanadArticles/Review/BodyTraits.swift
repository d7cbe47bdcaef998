import SanadModel

/// What is told of a piece of a page before it is judged body or not: a set of yes-or-no traits.
///
/// Traits are grouped in families such as `words` with the values `2` `4` … `more`; a trait's name is
/// `words.2`. None of them knows a word of a language.
package struct BodyTraits: Sendable {
  private var bits: InlineArray<4, UInt64> = [0, 0, 0, 0]

  package init() {}

  mutating func insert(_ family: Family, _ value: Int) {
    guard family.values.indices.contains(value) else { return }
    let index = family.offset + value
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  mutating func insert(_ family: Family, _ name: String) {
    if let value = family.values.firstIndex(of: name) { insert(family, value) }
  }

  /// Whether trait `index` holds; an index is the place of its name in ``names``.
  package func contains(_ index: Int) -> Bool {
    bits[index >> 6] >> UInt64(index & 63) & 1 == 1
  }

  /// The name of every trait.
  package static let names: [String] = Family.all.flatMap { family in
    family.values.map { "\(family.name).\($0)" }
  }
}

extension BodyTraits {
  /// Traits that answer the same question.
  struct Family: Sendable {
    let name: String
    let values: [String]
    let offset: Int

    /// What the rules say it is.
    static let kind = all[0]
    /// Which rule said so.
    static let rule = all[1]
    static let words = all[2]
    /// How its text ends.
    static let ending = all[3]
    static let links = all[4]
    /// Elements around it.
    static let context = all[5]
    static let tag = all[6]
    /// Names of elements around it.
    static let hint = all[7]
    /// How it stands to the element in which most sentences of the body are.
    static let mainContent = all[8]
    /// How much of it is in the data's `articleBody`, in the page's description.
    static let data = all[9]
    static let summary = all[10]
    /// Position among the pieces that the rules call body.
    static let order = all[11]
    /// Share of the body's words before it.
    static let depth = all[12]
    static let previous = all[13]
    static let next = all[14]
    /// Sentences among the three pieces on either side.
    static let around = all[15]
    static let look = all[16]

    static let all: [Family] = {
      var families: [Family] = []
      var offset = 0
      for (name, values) in table {
        families.append(Family(name: name, values: values, offset: offset))
        offset += values.count
      }
      return families
    }()

    private static let neighbours = [
      "sentence", "heading", "item", "body", "other", "outside", "none", "sibling", "linked",
    ]
    private static let shares = ["none", "part", "whole"]
    private static let hints = Markup.Kind.allCases.map(\.rawValue)
    private static let kinds = Block.Kind.allCases.map(\.rawValue) + ["outside"]

    private static let table: [(String, [String])] = [
      ("kind", kinds),
      (
        "rule",
        [
          "html.names", "html.links", "html.label", "html.caption", "html.byline", "html.h1",
          "captions.twice", "captions", "bylines", "blocks", "shape", "tail", "body.text",
          "body.named", "body.marked", "body.article", "body.unnamed", "body.wider",
          "body.standfirst", "other",
        ]
      ),
      ("words", ["2", "4", "7", "12", "20", "35", "60", "more"]),
      ("ending", ["stop", "colon", "open", "dots"]),
      ("links", ["none", "few", "some", "many", "all"]),
      (
        "context",
        [
          "item", "quote", "table", "heading", "article", "header", "aside", "form", "paragraph",
          "main", "bold", "halfBold",
        ]
      ),
      (
        "tag",
        [
          "p", "div", "span", "li", "h1", "h2", "h3", "h4", "section", "td", "blockquote",
          "figcaption", "article", "pre", "dd", "other",
        ]
      ),
      ("hint", hints),
      ("mainContent", ["parent", "depth", "deep", "like", "tag"]),
      ("data", shares),
      ("summary", shares),
      (
        "order",
        [
          "before", "after", "first", "second", "third", "last", "lastButOne", "lastButTwo", "top",
          "tail",
        ]
      ),
      ("depth", ["0", "50", "90", "99", "100"]),
      ("previous", neighbours),
      ("next", neighbours),
      ("around", ["0", "20", "40", "60", "80"]),
      ("look", ["web", "symbol", "caps", "allCaps", "digit", "twice"]),
    ]
  }
}
