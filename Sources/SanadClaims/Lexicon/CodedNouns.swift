import SanadLanguages
import SanadText

/// Nouns of `coded-nouns.tsv`, and the code behind one that says which of its kind is meant.
struct CodedNouns: Sendable {
  enum Form: String, CaseIterable, Sendable {
    /// Digits and letters: `30D`.
    case mixed
    /// Digits with a sign between, or four and more: `12+400`.
    case marker
    /// Letters, digits and letters, with spaces between or not: `B 1802 KZA`.
    case plate
  }

  private struct Noun: Sendable {
    let contrast: WordHash
    let form: Form
    /// Words that may be between noun and code.
    let joints: Set<WordHash>
  }

  /// A code where it stands.
  struct Code: Hashable, Sendable {
    let contrast: WordHash
    /// A hash of its digits and letters alone: `01+200` equals `01--200`.
    let value: WordHash
    let form: Form
    /// From the noun on.
    let range: TextRange
  }

  /// Digits of a marker without a sign at least. Set by reading.
  static let markerDigitCountMin = 4
  /// Bytes of a code at most. Set by reading.
  static let byteCountMax = 16

  private let nouns: PhraseTable<Noun>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("coded-nouns")
    let (contrast, form) = (try table.column("contrast"), try table.column("form"))
    let joint = try table.column("joint")
    nouns = try PhraseTable(table, phrase: "word", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      Noun(
        contrast: WordHash(try row.word(contrast)), form: try row.choice(form, of: Form.self),
        joints: Set(row.list(joint).map { WordHash($0) }))
    }
  }

  /// The code behind the noun at token `index`, within the tokens `range` of a sentence.
  func code(
    _ tokens: [Token], at index: Int, within range: Range<Int>, in text: SourceText
  ) -> Code? {
    let limit = range.upperBound
    guard let entry = nouns.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    var next = index + entry.count
    if entry.payload.form == .plate {
      let before = tokens[max(range.lowerBound, index - Self.vehicleReachMax)..<index]
      return plate(entry.payload, tokens, index, before, from: next, limit, in: text)
    }
    if next < limit, entry.payload.joints.contains(tokens[next].hash) { next += 1 }
    guard next < limit, tokens[next].spaceBefore else { return nil }
    let start = Int(tokens[next].start)
    let end = Self.end(of: text, from: start)
    let bytes = (start..<end).map { text.utf8[$0] }
    guard bytes.count <= Self.byteCountMax, Self.has(entry.payload.form, bytes) else { return nil }
    let plain = bytes.filter { Self.isDigit($0) || Self.isLetter($0) }
    return Code(
      contrast: entry.payload.contrast, value: WordHash(String(decoding: plain, as: UTF8.self)),
      form: entry.payload.form,
      range: TextRange(Int(tokens[index].start), end))
  }

  /// Tokens of a plate at most. Given by the form of plates.
  private static let plateTokenMax = 3

  /// Tokens before the noun among which the name of the vehicle is looked for. Set by reading.
  private static let vehicleReachMax = 4

  /// A plate, compared only with those of vehicles called the same: the nearest name before the noun says which.
  private func plate(
    _ noun: Noun, _ tokens: [Token], _ index: Int, _ before: ArraySlice<Token>,
    from start: Int, _ limit: Int, in text: SourceText
  ) -> Code? {
    var next = start
    if next < limit, tokens[next].count == 1,
      text.utf8[Int(tokens[next].start)] == UInt8(ascii: ":")
    {
      next += 1
    }
    if next < limit, noun.joints.contains(tokens[next].hash) { next += 1 }
    guard let vehicle = before.last(where: { $0.kind == .word && $0.isCapitalised })?.hash else {
      return nil
    }
    for count in (1...Self.plateTokenMax).reversed() where next + count <= limit {
      let bytes = tokens[next..<(next + count)].flatMap { text.utf8[Int($0.start)..<Int($0.end)] }
      guard Self.isPlate(bytes) else { continue }
      return Code(
        contrast: noun.contrast.joined(with: vehicle),
        value: WordHash(String(decoding: bytes, as: UTF8.self)), form: .plate,
        range: TextRange(Int(tokens[index].start), Int(tokens[next + count - 1].end)))
    }
    return nil
  }

  /// Capitals, one to four digits, capitals or none.
  private static func isPlate(_ bytes: [UInt8]) -> Bool {
    let (head, rest) = (
      bytes.prefix(while: ByteClass.isCapital), bytes.drop(while: ByteClass.isCapital)
    )
    let (digits, tail) = (rest.prefix(while: isDigit), rest.drop(while: isDigit))
    return (1...2).contains(head.count) && (1...4).contains(digits.count) && tail.count <= 3
      && tail.allSatisfy(ByteClass.isCapital)
  }

  /// Where the digits, letters and signs from `start` on end.
  private static func end(of text: SourceText, from start: Int) -> Int {
    var end = start
    while end < text.utf8.count,
      isDigit(text.utf8[end]) || isLetter(text.utf8[end])
        || isSign(text.utf8[end])
    { end += 1 }
    while start < end, isSign(text.utf8[end - 1]) { end -= 1 }
    return end
  }

  private static func has(_ form: Form, _ bytes: [UInt8]) -> Bool {
    let digits = bytes.count(where: isDigit)
    let letters = bytes.count(where: isLetter)
    switch form {
    case .mixed: return 0 < digits && 0 < letters
    case .marker:
      return letters == 0 && 1 < digits
        && (digits < bytes.count || markerDigitCountMin <= digits)
    // Read with its spaces, by ``plate``.
    case .plate: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a") <= byte | 0x20 && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// A plus or a hyphen, and the bytes of a dash.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == 0xE2 || byte == 0x80
      || byte == 0x93 || byte == 0x94
  }
}
