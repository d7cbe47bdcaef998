import SanadLanguages
import SanadModel
import SanadText

/// The names that a page shows as its authors: in elements marked for it, or written as a byline.
extension AuthorReader {
  /// Blocks before and after a headline among which its byline stands. Set by reading.
  private static let bylineReach = 30
  /// Nodes of the tree between two names of one byline: a picture, a comma, a link. Set by reading.
  private static let nameGapMax = 24

  /// Texts of elements that mark an author: marked as one, named as one near the headline, or written so.
  ///
  /// - Parameter roles: names that stand beside the label of a role.
  func shownAuthors(_ page: ParsedPage, _ roles: [RoleName]) -> [String] {
    let marked = markedAuthors(page)
    if !marked.isEmpty { return marked }
    let labelled = roles.filter { $0.role == .author }.map(\.name)
    if !labelled.isEmpty { return labelled }
    let named = namedAuthors(page)
    return named.isEmpty ? bylineTexts(page) : named
  }

  func markedAuthors(_ page: ParsedPage) -> [String] {
    let marked = page.tree.nodes.indices.filter { isMarked($0, page) }
    let near = page.nodesNearHeadline(before: Self.bylineReach / 3, after: Self.bylineReach)
    let own = texts(of: firstByline(of: marked.filter(near.contains), page), page)
    // Those further down are authors of others where the article has its own.
    let isNamed = own.contains { split($0).contains(where: looksLikeName) }
    return isNamed ? own : texts(of: marked[...], page)
  }

  private func texts(of marked: ArraySlice<Int>, _ page: ParsedPage) -> [String] {
    marked.compactMap { index in
      let text = markedName(page, index) ?? MetadataText.cleaned(page.tree.cleanedText(of: index))
      return text.isEmpty || Self.nameByteMax < text.utf8.count ? nil : text
    }
  }

  private func isMarked(_ index: Int, _ page: ParsedPage) -> Bool {
    guard page.tree.nodes[index].tag != .text,
      page.tree.string(.rel, of: index) == "author"
        || page.tree.string(.itemprop, of: index) == "author"
    else { return false }
    return page.hints[index].isDisjoint(with: [.comments, .related, .teaser])
  }

  /// Up to a heading that is not the page's own: below it stands another article.
  private func firstByline(of marked: [Int], _ page: ParsedPage) -> ArraySlice<Int> {
    let end = marked.indices.dropFirst().first { index in
      Range(checked: Int(page.tree.nodes[marked[index - 1]].end), marked[index]).contains {
        page.tree.nodes[$0].tag.isHeading && $0 != page.headline
      }
    }
    return marked[..<(end ?? marked.endIndex)]
  }

  /// The name inside an element that marks a person (schema.org's `name`).
  private func markedName(_ page: ParsedPage, _ index: Int) -> String? {
    for inner in index..<Int(page.tree.nodes[index].end)
    where page.tree.string(.itemprop, of: inner) == "name" {
      let text = page.tree.string(.content, of: inner).map { Array($0.utf8) }
      return MetadataText.cleaned(text ?? page.tree.cleanedText(of: inner))
    }
    return nil
  }

  /// Names in the innermost elements near the headline that are named for an author, or that link to one.
  private func namedAuthors(_ page: ParsedPage) -> [String] {
    var texts: [String] = []
    var last = 0
    let near = page.nodesNearHeadline(before: Self.bylineReach / 3, after: Self.bylineReach)
    for index in near where isNamed(page, index) {
      let text = listed(page, index) ?? MetadataText.cleaned(page.tree.cleanedText(of: index))
      guard text.utf8.count <= Self.nameByteMax, split(text).contains(where: looksLikeName) else {
        continue
      }
      if !texts.isEmpty, !isOneByline(page, Range(checked: last, index)) { break }
      texts.append(text)
      last = Int(page.tree.nodes[index].end)
    }
    return texts
  }

  /// The names of an element that has one on each line or in each item, joined by commas; nil where some
  /// part of it is no name.
  private func listed(_ page: ParsedPage, _ index: Int) -> String? {
    var parts: [[UInt8]] = [[]]
    for node in index..<Int(page.tree.nodes[index].end) {
      let element = page.tree.nodes[node]
      if element.tag == .text {
        parts[parts.count - 1] += page.tree.text[Int(element.textStart)..<Int(element.textEnd)]
      } else if element.tag == .br || element.tag == .li {
        parts.append([])
      }
    }
    var names = parts.map { MetadataText.cleaned($0) }.filter { !$0.isEmpty }
    if let first = names.first.map(split), first.count == 1 { names[0] = first[0] }
    guard 1 < names.count, names.allSatisfy(looksLikeName) else { return nil }
    return names.joined(separator: ", ")
  }

  /// Whether only joints and marks stand in the gap between two names.
  private func isOneByline(_ page: ParsedPage, _ gap: Range<Int>) -> Bool {
    guard gap.count <= Self.nameGapMax else { return false }
    var text: [UInt8] = []
    for node in gap where page.tree.nodes[node].tag == .text {
      let node = page.tree.nodes[node]
      text += page.tree.text[Int(node.textStart)..<Int(node.textEnd)] + [UInt8(ascii: " ")]
    }
    return bylines.isJoint(
      Piece(SourceText(cleaning: text), maker: Maker("authors")))
  }

  /// Named for an author, with nothing below that is.
  private func isNamed(_ page: ParsedPage, _ index: Int) -> Bool {
    guard isOwn(page, index),
      page.hints[index].isDisjoint(
        with: [.comments, .related, .teaser, .navigation, .footer, .biography])
    else { return false }
    let below = (index + 1)..<Int(page.tree.nodes[index].end)
    return !below.contains { isOwn(page, $0) }
  }

  private func isOwn(_ page: ParsedPage, _ index: Int) -> Bool {
    if page.tree.nodes[index].tag == .text { return false }
    if page.ownHints[index].contains(.byline) { return true }
    guard page.tree.nodes[index].tag == .a, let link = page.tree.value(.href, of: index) else {
      return false
    }
    return link.split(separator: UInt8(ascii: "/")).dropLast()
      .contains { markup.hints(of: $0).contains(.byline) }
  }

  /// Blocks around the headline that are named or written as a byline; the first that has a name.
  private func bylineTexts(_ page: ParsedPage) -> [String] {
    let top = page.headlineBlock
    let near = page.blocks[max(0, top - Self.bylineReach / 3)...].prefix(Self.bylineReach)
    for block in near where block.text.count <= 2 * Self.nameByteMax {
      let text = String(decoding: block.text, as: UTF8.self)
      if isWritten(text) { return [text] }
    }
    for block in page.blocks where isByline(block) {
      let text = String(decoding: block.text, as: UTF8.self)
      if split(text).contains(where: looksLikeName) { return [text] }
    }
    return []
  }

  private func isWritten(_ text: String) -> Bool {
    let piece = Piece(SourceText(text), maker: Maker("authors"))
    let parts = bylines.reading(of: piece)?.parts ?? []
    return parts.contains { $0.role == .author && looksLikeName($0.text) }
  }

  /// Two words and more with capitals, none of them one that carries no matter of its own.
  func looksLikeName(_ name: String) -> Bool {
    let piece = Piece(SourceText(name), maker: Maker("authors"))
    let words = piece.tokens.indices.filter { piece.tokens[$0].kind == .word }
    guard Self.isName(name), 2 <= words.count else { return false }
    return words.allSatisfy { index in
      let token = piece.tokens[index]
      let isName = token.isCapitalised && bylines.joints[token.hash] == .name
      return (token.isCapitalised || token.count <= 3)
        && (isName || !stopwords.contains { $0.matches(in: piece.tokens, at: index) })
    }
  }

  private func isByline(_ block: TextBlock) -> Bool {
    guard block.hints.contains(.byline), block.text.count <= Self.nameByteMax,
      block.hints.isDisjoint(with: [.related, .comments, .navigation, .footer])
    else { return false }
    return true
  }
}
