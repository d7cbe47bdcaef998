package import SanadModel
import SanadText

/// An article as one page has it, and which page of the article that is.
package struct ReadPage: Sendable {
  /// What the page says.
  package var article: Article
  /// Nil where it leads to no other page of its article.
  package let part: PagePart?
}

/// Joins the pages of one article among those that were read together.
package enum PageJoiner {
  /// The articles of `pages` in their order, a joined one in the place of its first page.
  ///
  /// Pages are of one article where their addresses differ in the page's number alone and their titles are one.
  package static func joined(_ pages: [ReadPage]) -> [Article] {
    var groups: [Key: [Int]] = [:]
    for index in pages.indices {
      if let key = Key(pages[index]) { groups[key, default: []].append(index) }
    }
    var joined: [Int: Article] = [:]
    var left: Set<Int> = []
    for group in groups.values where 1 < group.count {
      let members = members(of: group, pages)
      guard 1 < members.count, let first = members.min() else { continue }
      joined[first] = article(of: members.map { pages[$0] })
      left.formUnion(members)
    }
    return pages.indices.compactMap { index in
      joined[index] ?? (left.contains(index) ? nil : pages[index].article)
    }
  }

  /// What the pages of an article have in common.
  private struct Key: Hashable {
    let series: String
    let title: [WordHash]

    init?(_ page: ReadPage) {
      guard let part = page.part, !page.article.text.isEmpty,
        !page.article.notices.contains(where: { $0.kind == .indexPage })
      else { return nil }
      series = part.series
      // `Jembatan Rusak (2)`: a title may have the page's number at its end.
      var words = page.article.title.wordHashes
      if words.last == WordHash("\(part.number)") { words.removeLast() }
      title = words
    }
  }

  /// The pages of `group` by number, each number and each text once.
  private static func members(of group: [Int], _ pages: [ReadPage]) -> [Int] {
    var (numbers, texts): (Set<Int>, Set<SourceText>) = ([], [])
    return group.sorted { number(pages[$0]) < number(pages[$1]) }.filter {
      numbers.insert(number(pages[$0])).inserted && texts.insert(pages[$0].article.text).inserted
    }
  }

  private static func number(_ page: ReadPage) -> Int { page.part?.number ?? 1 }

  /// One article of `pages`, which stand in order.
  private static func article(of pages: [ReadPage]) -> Article {
    var article = pages[0].article
    var text = article.text.utf8
    for page in pages.dropFirst() {
      text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
      article.blocks += page.article.blocks.map { $0.moved(by: text.count) }
      text += page.article.text.utf8
      article.add(page.article)
    }
    article.text = SourceText(repairing: text)
    let count = pages.compactMap(\.part?.count).max() ?? pages.count
    article.truncated = pages.count < count
    article.notices.removeAll { $0.kind == .truncatedPage }
    if article.truncated { article.notices.append(Notice(.truncatedPage)) }
    return article
  }
}

extension Article {
  /// Takes over what a later page says and this one does not.
  fileprivate mutating func add(_ other: Article) {
    authors = authors.isEmpty ? other.authors : authors
    editors += other.editors.filter { !editors.contains($0) }
    credits += other.credits.filter { credit in !credits.contains { $0.name == credit.name } }
    notices += other.notices.filter { !notices.contains($0) }
    updated = updated ?? other.updated
  }
}

extension Block {
  /// The block in a text in which so many bytes stand before its own.
  fileprivate func moved(by offset: Int) -> Block {
    Block(
      kind: kind, text: text,
      range: range.map { TextRange($0.start + offset, $0.end + offset) }, maker: maker)
  }
}
