import SanadLanguages
import SanadText

/// Nouns of `coded-nouns.tsv`, and the code behind one that says which of its kind is meant.
struct CodedNouns: Sendable {
  enum Form: String, CaseIterable, Sendable {
    /// Digits and letters: `30D`.
    case mixed
    /// Digits with a sign between, or four and more: `12+400`.
    case marker
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

  /// The code behind the noun at token `index`.
  func code(_ tokens: [Token], at index: Int, limit: Int, in text: SourceText) -> Code? {
    guard let entry = nouns.longestMatch(in: tokens, at: index, limit: limit) else { return nil }
    var next = index + entry.count
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
