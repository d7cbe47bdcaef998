import SanadText

/// The body of a page that shows none: a string of HTML in the data of its own scripts.
///
/// Read only where the elements of a page give next to nothing, as where a browser is to fill them:
/// `{"contentHtml":"\u003cp\u003eWarga mengungsi …"}`.
struct ScriptBody {
  /// Bytes of a string that may be a body. Set by reading.
  static let stringByteMin = 400
  /// Bytes of scripts looked at. Set by reading.
  static let scriptByteMax = 4 << 20

  /// The blocks of the longest such string, without boilerplate; nil where there is none.
  static func paragraphs(in source: [UInt8], _ markup: Markup) -> [String]? {
    guard let html = longestMarkup(in: source) else { return nil }
    let reader = BlockReader(HTMLParser.tree(of: Array(html.utf8)), markup: markup)
    let paragraphs = reader.blocks.filter {
      $0.hints.isDisjoint(with: .boilerplate.union([.caption, .byline]))
        && $0.linkShare < TextBlock.linkShareMax
    }.map { String(decoding: $0.text, as: UTF8.self) }
    return paragraphs.isEmpty ? nil : paragraphs
  }

  private static func longestMarkup(in source: [UInt8]) -> String? {
    var longest: String?
    var left = scriptByteMax
    for script in scripts(in: source) where script.count <= left {
      left -= script.count
      let tree = JSONTree(Array(source[script]))
      for index in tree.nodes.indices where stringByteMin <= tree.nodes[index].value.count {
        guard isMarkup(tree.raw(tree.nodes[index].value)), let text = tree.string(index),
          (longest?.utf8.count ?? 0) < text.utf8.count
        else { continue }
        longest = text
      }
    }
    return longest
  }

  /// Holds a paragraph's tag, as it is or escaped.
  private static func isMarkup(_ value: ArraySlice<UInt8>) -> Bool {
    [Array("\\u003cp".utf8), Array("<p".utf8)].contains { tag in
      value.indices.contains { value[$0] == tag[0] && value[$0...].starts(with: tag) }
    }
  }

  private static let (opening, closing) = (Array("<script".utf8), Array("</script".utf8))

  /// The bytes between the tags of each script, in order.
  private static func scripts(in source: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in source.indices where source[index] == UInt8(ascii: "<") {
      if let from = start, source.holds(closing, at: index) {
        ranges.append(from..<index)
        start = nil
      } else if start == nil, source.holds(opening, at: index) {
        start = index + opening.count
      }
    }
    return ranges
  }
}
