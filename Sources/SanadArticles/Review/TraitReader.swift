import SanadModel
import SanadText

/// Reads the traits of every candidate of a page.
struct TraitReader {
  /// Words up to which each value of the family `words` goes. Set by reading.
  private static let wordSteps = [2, 4, 7, 12, 20, 35, 60]
  /// Words from which a text is compared with the page's description. Set by reading.
  private static let summaryWordMin = 5
  /// Pieces on either side that count as around. Set by reading.
  private static let reach = 3

  private let page: ParsedPage
  private let candidates: [BodyCandidates.Candidate]
  private let views: [View]
  private let mainContent: MainContent
  private let data: Shingles
  private let summary: Shingles
  private let repeated: Set<Int>
  private let bodies: [Int]
  private let bodyWords: Int

  /// What neighbours see of a candidate.
  private struct View {
    let words: Int
    let isSentence: Bool
    let isHeading: Bool
    let isItem: Bool
    let linkShare: Double
    let parent: Int32
  }

  init(_ page: ParsedPage, _ candidates: [BodyCandidates.Candidate]) {
    self.page = page
    self.candidates = candidates
    mainContent = MainContent(page, candidates)
    data = Shingles(page.data.body ?? "")
    summary = Shingles(
      page.head.meta("og:description", "description", "twitter:description") ?? "")
    repeated = Self.repeated(page.blocks)
    views = candidates.map { Self.view($0, page) }
    bodies = candidates.indices.filter { candidates[$0].isBody }
    bodyWords = max(1, bodies.reduce(0) { $0 + candidates[$1].piece.wordCount })
  }

  /// The blocks whose text another one has too; texts are compared only where their lengths are equal.
  private static func repeated(_ blocks: [TextBlock]) -> Set<Int> {
    var byLength: [Int: [Int]] = [:]
    for (index, block) in blocks.enumerated() {
      byLength[block.text.count, default: []].append(index)
    }
    var repeated: Set<Int> = []
    for group in byLength.values where 1 < group.count {
      let sorted = group.sorted { blocks[$0].text.lexicographicallyPrecedes(blocks[$1].text) }
      for (one, other) in zip(sorted, sorted.dropFirst())
      where blocks[one].text == blocks[other].text {
        repeated.formUnion([one, other])
      }
    }
    return repeated
  }

  private static func view(_ candidate: BodyCandidates.Candidate, _ page: ParsedPage) -> View {
    let words = candidate.piece.wordCount
    let block = candidate.block.map { page.blocks[$0] }
    return View(
      words: words,
      isSentence: SentenceTest.wordMin <= words && candidate.piece.isTerminated,
      isHeading: block?.context.contains(.heading) ?? false,
      isItem: block?.context.contains(.item) ?? false, linkShare: block?.linkShare ?? 0,
      parent: block.map { page.tree.nodes[$0.node].parent } ?? -2)
  }

  func traits() -> [BodyTraits] {
    var (before, rank) = (0, 0)
    return candidates.indices.map { index in
      var traits = BodyTraits()
      addOwn(index, &traits)
      if let block = candidates[index].block { addBlock(page.blocks[block], &traits) }
      if let block = candidates[index].block, repeated.contains(block) {
        traits.insert(.look, "twice")
      }
      addTexts(index, &traits)
      addPlace(index, rank: rank, before, &traits)
      addNeighbours(index, &traits)
      addLook(index, &traits)
      if candidates[index].isBody {
        before += views[index].words
        rank += 1
      }
      return traits
    }
  }

  private func addOwn(_ index: Int, _ traits: inout BodyTraits) {
    let candidate = candidates[index]
    let kind = candidate.piece.kind ?? .paragraph
    traits.insert(.kind, candidate.index == nil ? "outside" : kind.rawValue)
    traits.insert(.rule, Self.rule(candidate.piece.maker.name))
    let words = views[index].words
    traits.insert(.words, Self.wordSteps.firstIndex { words <= $0 } ?? Self.wordSteps.count)
    traits.insert(.ending, ending(candidate.piece))
  }

  /// The rule without the row of a pack: `id/blocks.tsv:41` is `blocks`.
  private static func rule(_ name: String) -> String {
    if BodyTraits.Family.rule.values.contains(name) { return name }
    for family in ["blocks", "captions", "bylines", "shape", "tail"]
    where name.range(ofASCII: family) != nil {
      return family
    }
    return "other"
  }

  private func ending(_ piece: Piece) -> Int {
    guard let last = piece.tokens.last else { return 2 }
    if piece.text.isMark(last, in: ":") { return 1 }
    if piece.endsInDots { return 3 }
    return piece.isTerminated ? 0 : 2
  }

  /// The steps of its shares are given by the trees, which were grown on them.
  private func addBlock(_ block: TextBlock, _ traits: inout BodyTraits) {
    let share = block.linkShare
    traits.insert(.links, share == 0 ? 0 : share < 0.2 ? 1 : share < 0.5 ? 2 : share < 0.9 ? 3 : 4)
    for (value, kind) in TextBlock.Context.all.enumerated() where block.context.contains(kind) {
      traits.insert(.context, value)
    }
    if 0.9 < block.boldShare {
      traits.insert(.context, "bold")
    } else if 0.2 < block.boldShare {
      traits.insert(.context, "halfBold")
    }
    traits.insert(.tag, Self.tags.firstIndex(of: block.tag) ?? Self.tags.count)
    for value in Markup.Kind.allCases.indices
    where block.hints.rawValue >> UInt32(value) & 1 == 1 {
      traits.insert(.hint, value)
    }
    for value in mainContent.relations(of: block) { traits.insert(.mainContent, value) }
  }

  /// In the order of the family `tag`.
  private static let tags: [HTMLTag] = [
    .p, .div, .span, .li, .h1, .h2, .h3, .h4, .section, .td, .blockquote, .figcaption, .article,
    .pre, .dd,
  ]

  private func addTexts(_ index: Int, _ traits: inout BodyTraits) {
    let piece = candidates[index].piece
    if !data.isEmpty { traits.insert(.data, data.share(of: piece)) }
    if !summary.isEmpty, Self.summaryWordMin <= views[index].words {
      traits.insert(.summary, summary.share(of: piece))
    }
  }

  /// - Parameters:
  ///   - rank: pieces of the body before this one.
  ///   - before: words in them.
  private func addPlace(_ index: Int, rank: Int, _ before: Int, _ traits: inout BodyTraits) {
    if let first = bodies.first, index < first { traits.insert(.order, "before") }
    if let last = bodies.last, last < index { traits.insert(.order, "after") }
    if candidates[index].isBody {
      if rank < 3 { traits.insert(.order, 2 + rank) }
      if bodies.count - rank <= 3 { traits.insert(.order, 5 + bodies.count - 1 - rank) }
      if 5 < bodies.count, rank * 10 < bodies.count - 1 { traits.insert(.order, "top") }
      if 5 < bodies.count, (bodies.count - 1) * 8 < rank * 10 { traits.insert(.order, "tail") }
    }
    let share = Double(before) / Double(bodyWords)
    traits.insert(
      .depth, share < 0.02 ? 0 : share < 0.5 ? 1 : share < 0.9 ? 2 : share < 0.999 ? 3 : 4)
  }

  private func addNeighbours(_ index: Int, _ traits: inout BodyTraits) {
    add(index - 1, beside: index, .previous, &traits)
    add(index + 1, beside: index, .next, &traits)
    let window = (index - Self.reach)...(index + Self.reach)
    let others = window.filter { $0 != index && candidates.indices.contains($0) }
    let sentences = others.count { views[$0].isSentence && candidates[$0].isBody }
    traits.insert(.around, min(4, sentences * 5 / max(1, others.count)))
  }

  private func add(
    _ other: Int, beside index: Int, _ family: BodyTraits.Family, _ traits: inout BodyTraits
  ) {
    guard candidates.indices.contains(other) else { return traits.insert(family, "none") }
    let view = views[other]
    if candidates[other].isBody {
      traits.insert(
        family,
        view.isSentence ? "sentence" : view.isHeading ? "heading" : view.isItem ? "item" : "body")
    } else {
      traits.insert(family, candidates[other].index == nil ? "outside" : "other")
    }
    if view.parent == views[index].parent { traits.insert(family, "sibling") }
    if TextBlock.linkShareMax < view.linkShare { traits.insert(family, "linked") }
  }

  private func addLook(_ index: Int, _ traits: inout BodyTraits) {
    let piece = candidates[index].piece
    let bytes = piece.text.utf8
    if Self.holdsAddress(bytes) { traits.insert(.look, "web") }
    if let first = piece.tokens.first, first.kind == .symbol { traits.insert(.look, "symbol") }
    let words = piece.tokens.filter { $0.kind == .word }
    if 4 <= words.count, words.count * 7 < words.count(where: \.isCapitalised) * 10 {
      traits.insert(.look, "caps")
    }
    if !words.isEmpty, words.allSatisfy({ $0.letterCase == .upper }) {
      traits.insert(.look, "allCaps")
    }
    if bytes.contains(where: ByteClass.isDigit) { traits.insert(.look, "digit") }
  }

  /// Has `@`, `://` or `www.` in it.
  private static func holdsAddress(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "@") { return true }
      if byte == UInt8(ascii: ":"), bytes[index...].starts(with: "://".utf8) { return true }
      if byte == UInt8(ascii: "w"), bytes[index...].starts(with: "www.".utf8) { return true }
    }
    return false
  }
}

extension TextBlock.Context {
  /// In the order of the family `context`.
  fileprivate static let all: [TextBlock.Context] = [
    .item, .quote, .table, .heading, .article, .header, .aside, .form, .paragraph, .main,
  ]
}
