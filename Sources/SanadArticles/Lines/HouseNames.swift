import SanadLanguages
import SanadModel
import SanadText

/// Tells the name of an outlet that no table knows by the words outlets name themselves with, from
/// `common/outlet-words.tsv`.
struct HouseNames: Sendable {
  private enum Form: String, CaseIterable { case part, word, addressee }

  /// Words of such a name. Set by reading.
  private static let wordMax = 4
  /// Letters beside the word in a name written as one: `PESISIRNEWS`. Set by reading.
  private static let restLetterMin = 3

  private var words: Set<WordHash> = []
  private var parts: [[UInt8]] = []
  /// Words before the outlet that somebody spoke to.
  private var addresseeWords: [WordHash: Maker] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("outlet-words")
    let (word, form) = (try table.column("word"), try table.column("form"))
    for row in table.rows {
      let text = try row.word(word)
      let kind = try row.choice(form, of: Form.self)
      guard kind != .addressee else {
        addresseeWords[WordHash(text)] = row.maker
        continue
      }
      words.insert(WordHash(text))
      if kind == .part { parts.append(Array(text.utf8)) }
    }
  }

  /// Tokens of the name in capitals that starts at `index`, up to a comma, a bracket or a dash; 0 for none.
  func count(in tokens: [Token], at index: Int, of text: SourceText) -> Int {
    var end = index
    while end < tokens.count, end - index < Self.wordMax, tokens[end].kind == .word,
      tokens[end].letterCase == .upper, end == index || tokens[end].spaceBefore
    {
      end += 1
    }
    guard index < end, (index..<end).contains(where: { isHouse(tokens[$0], text) }) else {
      return 0
    }
    return end - index
  }

  /// Whether `token` is one of the words alone.
  func isWord(_ token: Token) -> Bool { words.contains(token.hash) }

  /// The outlet whose own reporter somebody spoke to, `kepada KabarTimur.example`, as it is printed, and the row
  /// that says so.
  func addressee(in tokens: [Token], of text: SourceText) -> (name: String, maker: Maker)? {
    for index in tokens.indices.dropLast() {
      guard let maker = addresseeWords[tokens[index].hash],
        let count = HostName.length(in: tokens, at: index + 1, of: text),
        tokens[index + count].letterCase != .capital
      else { continue }
      return (text.text(from: tokens[index + 1], to: tokens[index + count]), maker)
    }
    return nil
  }

  private func isHouse(_ token: Token, _ text: SourceText) -> Bool {
    if words.contains(token.hash) { return true }
    let bytes = text.utf8[Int(token.start)..<Int(token.end)].map { ByteClass.lowercased($0) }
    return parts.contains {
      $0.count + Self.restLetterMin <= bytes.count
        && (bytes.starts(with: $0) || bytes.suffix($0.count).elementsEqual($0))
    }
  }
}

extension HouseNames {
  /// The outlet that a person of the article spoke to, where nothing else names the article's.
  func readAddressee(_ draft: inout ArticleDraft, _ outlets: Outlets) {
    guard draft.outlet == nil else { return }
    for piece in draft.pieces where piece.isBody {
      guard let found = addressee(in: piece.tokens, of: piece.text) else { continue }
      draft.outlet = outlets.named(found.name)?.name ?? found.name
      draft.makers.append(Article.FieldMaker("outlet", found.maker))
      return
    }
  }
}
