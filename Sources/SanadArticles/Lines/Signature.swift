import SanadModel
import SanadText

/// The signature after an article's last sentence: `(jon)`, `(okz)`, `[*]`, `(Sari Wulandari)`.
struct Signature: Sendable {
  enum Meaning: Sendable {
    /// `(okz)`: an agency or outlet signs.
    case outlet(Outlets.Outlet)
    /// `(jbr/mei)`, `(Sari Wulandari)`: as it is written, brackets aside.
    case people([String])
    /// `(*)`
    case nobody
  }

  /// Byte offset where the brackets open.
  let start: Int
  let meaning: Meaning
}

/// Reads signatures; a signature is in brackets, or a code with a slash on a line of its own.
struct SignatureReader: Sendable {
  /// Letters of a reporter's code: three as a rule. Set by reading.
  static let codeLetterMax = 6
  /// Words of a name in brackets. Set by reading.
  static let nameWordMax = 4
  /// Words of an outlet's name before a slash and a name. Set by reading.
  static let outletWordMax = 4
  /// Tokens of short codes around slashes. Set by reading.
  static let slashTokenMax = 7

  let outlets: Outlets

  /// The signature that is the whole of `piece`, or nil.
  func whole(_ piece: Piece) -> Signature.Meaning? {
    let tokens = piece.tokens
    guard let last = tokens.indices.last else { return nil }
    if piece.isMark(0, in: "(["), piece.isMark(last, in: ")]"), 1 < last {
      return meaning(piece, 1..<last, isAlone: true)
    }
    return isSlashCode(piece, tokens.indices) ? .people([piece.text.string]) : nil
  }

  /// The signature after the last sentence of `piece`, or nil.
  func closing(_ piece: Piece) -> Signature? {
    if let start = ornament(piece) { return Signature(start: start, meaning: .nobody) }
    let tokens = piece.tokens
    var last = tokens.count - 1
    if 0 < last, piece.isMark(last, in: ".") { last -= 1 }
    guard 2 < last, piece.isMark(last, in: ")]"),
      let open = piece.lastOpening(before: last), 0 < open, open + 1 < last,
      piece.text.closesSentence(tokens[open - 1]),
      let meaning = meaning(piece, (open + 1)..<last, isAlone: false)
    else { return nil }
    return Signature(start: Int(tokens[open].start), meaning: meaning)
  }

  /// Where marks stand behind the last sentence of `piece` that only close a text: `***`, `■`, `--`.
  private func ornament(_ piece: Piece) -> Int? {
    let tokens = piece.tokens
    let start = (tokens.lastIndex { !isOrnament($0, piece.text) } ?? -1) + 1
    guard 0 < start, start < tokens.count, piece.text.closesSentence(tokens[start - 1]) else {
      return nil
    }
    return Int(tokens[start].start)
  }

  private func isOrnament(_ token: Token, _ text: SourceText) -> Bool {
    if text.isDash(token) || text.isMark(token, in: "*#@/_~") { return true }
    let bytes = text.utf8[Int(token.start)..<Int(token.end)]
    // U+25A0...U+25FF, squares and circles; quotation marks and pictures belong to the text.
    let isShape =
      bytes.count == 3 && bytes.first == 0xE2
      && (0x96...0x97).contains(bytes.dropFirst().first ?? 0)
    return isShape || bytes.elementsEqual("•".utf8)
  }

  private func meaning(_ piece: Piece, _ range: Range<Int>, isAlone: Bool) -> Signature.Meaning? {
    let tokens = piece.tokens[range]
    if !tokens.contains(where: { $0.kind == .word || $0.kind == .number }) { return .nobody }
    let text = piece.text(range)
    if let outlet = outlets.coded(text) ?? outlets.named(text) { return .outlet(outlet) }
    if isSlashCode(piece, range) || (!isAlone && isHouseCode(piece, range)) {
      return .people([text])
    }
    let words = tokens.filter { $0.kind == .word }
    if tokens.count == 1, words.count == 1 {
      let isCode = words[0].count <= Self.codeLetterMax && words[0].letterCase == .lower
      return isCode || (isAlone && words[0].isCapitalised) ? .people([text]) : nil
    }
    let isName =
      words.count <= Self.nameWordMax && words.allSatisfy(\.isCapitalised)
      && tokens.allSatisfy { $0.kind == .word || piece.text.isMark($0, in: ".'") }
    return isName ? .people([text]) : outletAndName(piece, range)
  }

  /// `kpl/khs`, `R24/tya`, `*/E3`: short codes around a slash.
  private func isSlashCode(_ piece: Piece, _ range: Range<Int>) -> Bool {
    let tokens = piece.tokens[range]
    guard range.count <= Self.slashTokenMax,
      tokens.contains(where: { piece.text.isMark($0, in: "/") })
    else { return false }
    return tokens.dropFirst().allSatisfy { !$0.spaceBefore }
      && tokens.allSatisfy { $0.kind != .word || $0.count <= Self.codeLetterMax }
  }

  /// `kabarpesisir/jti`: the name of a house and a code behind it, both in small letters.
  private func isHouseCode(_ piece: Piece, _ range: Range<Int>) -> Bool {
    guard range.count == 3, piece.isMark(range.lowerBound + 1, in: "/"),
      let last = piece.tokens[range].last, last.count <= Self.codeLetterMax
    else { return false }
    return piece.tokens[range].dropFirst().allSatisfy { !$0.spaceBefore }
      && [piece.tokens[range.lowerBound], last].allSatisfy { $0.letterCase == .lower }
  }

  /// `KabarTimur.example/Sari Wulandari`
  private func outletAndName(_ piece: Piece, _ range: Range<Int>) -> Signature.Meaning? {
    guard let slash = range.first(where: { piece.isMark($0, in: "/") }),
      slash + 1 < range.upperBound, piece.tokens[slash + 1].isCapitalised,
      piece.tokens[range].count(where: { $0.kind == .word }) <= Self.nameWordMax
        + Self.outletWordMax
    else { return nil }
    return .people([piece.text((slash + 1)..<range.upperBound)])
  }
}

extension ArticleDraft {
  /// Takes over what a signature says: an agency is credited, people are the authors where there are none.
  mutating func add(_ signature: Signature.Meaning, evidence: String) {
    switch signature {
    case .outlet(let outlet): credit(outlet, evidence: evidence, maker: outlet.maker)
    case .people(let names):
      guard authors.isEmpty else { return }
      for name in names { add(author: name, maker: Maker("bylines.code")) }
    case .nobody: break
    }
  }
}
