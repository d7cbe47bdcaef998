public import SanadText

/// Cuts words to a form that inflections of one word share; read from `affixes.tsv`.
///
/// The form need not be a word: it is only compared with others. Words with letters outside ASCII stay as they
/// are.
public struct Stemmer: Sendable {
  /// Prefixes cut from one word at most: `mem-per-`, `ke-ber-`, `di-per-`. Set by reading.
  static let prefixCountMax = 3
  /// The longest word looked at, in bytes; longer ones are glued words. Set by reading.
  static let byteCountMax = 40

  private var particles: [Affix] = []
  private var prefixes: [Affix] = []
  private var suffixes: [Affix] = []
  private var roots: Set<WordHash> = []

  /// An ending or a beginning.
  private struct Affix: Sendable {
    let letters: [UInt8]
    let next: [UInt8]
    let restore: [UInt8]
    /// Bytes that must remain.
    let remain: Int
  }

  private enum Kind: String, CaseIterable { case particle, prefix, suffix, root }

  /// - Throws: `PackError` naming file and line; a pack without the table stems nothing.
  public init(_ pack: LanguagePack) throws(PackError) {
    let table = try pack.table("affixes")
    let (kind, affix) = (try table.column("kind"), try table.column("affix"))
    for row in table.rows {
      let letters = try row.word(affix)
      switch try row.choice(kind, of: Kind.self) {
      case .root: roots.insert(WordHash(letters))
      case .particle: particles.append(try Self.affix(row, table))
      case .prefix: prefixes.append(try Self.affix(row, table))
      case .suffix: suffixes.append(try Self.affix(row, table))
      }
    }
  }

  private static func affix(_ row: PackRow, _ table: PackTable) throws(PackError) -> Affix {
    Affix(
      letters: Array(row.text(try table.column("affix")).utf8),
      next: Array(row.text(try table.column("next")).utf8),
      restore: Array(row.text(try table.column("restore")).utf8),
      remain: try row.integer(try table.column("remain")))
  }

  /// The hash of the stem of the word at `range` of `text`.
  public func stem(_ text: SourceText, _ range: TextRange) -> WordHash {
    var word: [UInt8] = []
    word.reserveCapacity(range.count)
    for offset in range.start..<min(range.end, range.start + Self.byteCountMax) {
      let byte = text.utf8[offset]
      guard ByteClass.isLetter(byte) else { return WordHash(text, range) }
      word.append(byte | 0x20)
    }
    return hash(stem(word))
  }

  /// The stem of `word`, for tests and tables.
  public func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.allSatisfy(ByteClass.isLetter) else { return word }
    return String(decoding: stem(bytes.map { $0 | 0x20 }), as: UTF8.self)
  }

  /// Words that share the stem of `word`, itself first: what a person who types one of them also means.
  ///
  /// Made of the stem with every beginning and ending of the table that leads back to it, so that a form may
  /// be no word.
  public func forms(of word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard bytes.allSatisfy(ByteClass.isLetter), bytes.count <= Self.byteCountMax else {
      return [word]
    }
    let stem = stem(bytes.map { $0 | 0x20 })
    var forms = [word.lowercased()]
    var seen = Set(forms)
    for begun in [stem] + prefixes.flatMap({ Self.begun(stem, by: $0) }) {
      for whole in [begun] + (suffixes + particles).map({ Self.ended(begun, by: $0) })
      where forms.count < Self.formCountMax {
        let form = String(decoding: whole, as: UTF8.self)
        if self.stem(whole) == stem, seen.insert(form).inserted { forms.append(form) }
      }
    }
    return forms
  }

  /// Words of one stem that are looked for at most. Set by reading.
  public static let formCountMax = 160

  private static func begun(_ stem: [UInt8], by prefix: Affix) -> [[UInt8]] {
    var words: [[UInt8]] = []
    if prefix.next.isEmpty || stem.first.map(prefix.next.contains) == true {
      words.append(prefix.letters + stem)
    }
    if !prefix.restore.isEmpty, stem.starts(with: prefix.restore) {
      words.append(prefix.letters + stem.dropFirst(prefix.restore.count))
    }
    return words
  }

  /// `word` with an ending in the place of what it restores.
  private static func ended(_ word: [UInt8], by ending: Affix) -> [UInt8] {
    word.suffix(ending.restore.count).elementsEqual(ending.restore)
      ? word.dropLast(ending.restore.count) + ending.letters : word + ending.letters
  }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    if isRoot(word) { return word }
    let bare = cut(word, particles) ?? word
    if isRoot(bare) { return bare }
    let suffixed = cut(bare, suffixes)
    if let suffixed, isRoot(suffixed) { return suffixed }
    var rest = bare
    for _ in 0..<Self.prefixCountMax {
      guard let shorter = cutPrefix(rest) else { break }
      rest = shorter
      if isRoot(rest) { return rest }
      if let both = cut(rest, suffixes), isRoot(both) { return both }
    }
    return cut(rest, suffixes) ?? rest
  }

  private func cut(_ word: [UInt8], _ endings: [Affix]) -> [UInt8]? {
    for ending in endings where word.count >= ending.letters.count + ending.remain {
      if word.suffix(ending.letters.count).elementsEqual(ending.letters) {
        return word.dropLast(ending.letters.count) + ending.restore
      }
    }
    return nil
  }

  private func cutPrefix(_ word: [UInt8]) -> [UInt8]? {
    for prefix in prefixes where word.count >= prefix.letters.count + prefix.remain {
      guard word.starts(with: prefix.letters) else { continue }
      let rest = Array(word.dropFirst(prefix.letters.count))
      guard prefix.next.isEmpty || rest.first.map(prefix.next.contains) == true else { continue }
      if prefix.restore.isEmpty || isRoot(rest) || isRoot(cut(rest, suffixes) ?? rest) {
        return rest
      }
      return prefix.restore + rest
    }
    return nil
  }

  private func isRoot(_ word: [UInt8]) -> Bool { roots.contains(hash(word)) }

  private func hash(_ word: [UInt8]) -> WordHash {
    WordHash(word.span, from: 0, to: word.count)
  }
}
