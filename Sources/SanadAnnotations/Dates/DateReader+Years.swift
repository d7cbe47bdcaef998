import SanadLanguages
import SanadModel
import SanadText

/// Years, decades, quarters and half-years.
extension DateReader {
  /// `tahun 2022`, `tahun 2004 hingga 2006`, `tahun 72`
  func namedYear(from start: Int, at index: Int, _ maker: Maker) -> ParsedDate? {
    guard sentence.contains(index), tokens[index].kind == .number else { return nil }
    if sentence.lowerBound < start, tokens[start - 1].kind == .number {
      // The number and year of a law.
      return tokens[index].count == 4 ? ParsedDate(nil, start..<(index + 1), maker) : nil
    }
    if let decade = decade(at: index, from: start, maker) { return decade }
    guard let number = cursor.integer(index), !isCounted(index + 1), !precedes(.numbered, start)
    else {
      return nil
    }
    if tokens[index].count == 2, number > Self.shortYearMin, cursor.mark(index + 1) != "/" {
      return ParsedDate(.year(1900 + number), start..<(index + 1), maker)
    }
    guard tokens[index].count == 4, Self.namedYears.contains(number) else { return nil }
    return years(number, from: start, at: index, maker)
  }

  /// Years of two digits above this are of the last century: `tahun 72`. Below, a number is a count.
  /// Set by reading.
  static let shortYearMin = 30

  /// `sejak 2018`, `2006-2008`; a bare number of four digits with a word before it that years have.
  func bareYear(at index: Int) -> ParsedDate? {
    guard let number = cursor.integer(index), tokens[index].count == 4,
      Self.bareYears.contains(number),
      isFree(index), !isCounted(index + 1)
    else { return nil }
    let maker = Maker("dates.year")
    if cursor.isDash(index + 1), let last = cursor.integer(index + 2), tokens[index + 2].count == 4,
      number < last, Self.bareYears.contains(last), !cursor.isDash(index + 3), isFree(index + 2)
    {
      return ParsedDate(.years(number, last), index..<(index + 3), maker)
    }
    let isListed = precedes(.and, index) && followsYear(index - 1)
    guard isListed || precedes(.beforeYear, index) || closesClause(index) else { return nil }
    return years(number, from: index, at: index, maker)
  }

  /// Whether a year without a word before it ends its clause after a small word: `produksi baru 2018.`
  private func closesClause(_ index: Int) -> Bool {
    guard sentence.lowerBound < index, tokens[index - 1].kind == .word,
      tokens[index - 1].letterCase == .lower, !precedes(.numbered, index)
    else { return false }
    return !sentence.contains(index + 1)
      || tokens[index + 1].kind == .punctuation
        && !cursor.isDash(index + 1)
  }

  private func followsYear(_ index: Int) -> Bool {
    guard let year = cursor.integer(index - 1) else { return false }
    return Self.bareYears.contains(year)
  }

  /// Whether the number is not glued to letters or strokes, as in document numbers.
  private func isFree(_ index: Int) -> Bool {
    let isOpen =
      index == sentence.lowerBound || tokens[index].spaceBefore || cursor.mark(index - 1) == "("
      || cursor.isDash(index - 1)
    guard isOpen else { return false }
    guard cursor.isGlued(index + 1) else { return true }
    return tokens[index + 1].kind != .word && cursor.mark(index + 1) != "/"
      && cursor.mark(index + 1) != "%"
  }

  /// A year, or two with a range word between them.
  private func years(_ number: Int, from start: Int, at index: Int, _ maker: Maker) -> ParsedDate? {
    guard cursor.mark(index + 1) != "/" || !cursor.isGlued(index + 1),
      count(.otherCalendar, index + 1) == 0 || number >= Self.bareYears.lowerBound
    else { return nil }
    if let next = rangeEnd(index + 1) {
      let at = skipping(.yearUnit, next)
      if let last = cursor.integer(at), tokens[at].count == 4, number < last,
        Self.namedYears.contains(last), !isCounted(at + 1)
      {
        return ParsedDate(.years(number, last), start..<(at + 1), maker)
      }
    }
    return ParsedDate(.year(number), start..<(index + 1), maker)
  }

  /// `1960-an`, `era 90-an`, `1990s`
  func decade(at index: Int, from start: Int, _ maker: Maker) -> ParsedDate? {
    guard let number = cursor.integer(index), number % 10 == 0 else { return nil }
    let suffix = cursor.isDash(index + 1) ? index + 2 : index + 1
    let end = skipping(.decadeSuffix, suffix)
    guard cursor.isGlued(index + 1), cursor.isGlued(suffix), end > suffix else { return nil }
    if tokens[index].count == 4, Self.bareYears.contains(number) {
      return ParsedDate(.decade(number), start..<end, maker)
    }
    guard tokens[index].count == 2, start < index || Self.bareDecades.contains(number),
      start < index || !isCounted(end)
    else { return nil }
    let century = number > Self.shortYearMin ? 1900 : 2000
    return ParsedDate(.decade(century + number), start..<end, maker)
  }

  /// Decades written with two digits and no word before them: `akhir 70-an`, not `20-an orang`. Set by reading.
  static let bareDecades = 50...90

  /// `kuartal II 2025`, `second quarter of 2025`, `Q2 2025`
  func quarter(from index: Int, end: Int, _ maker: Maker) -> ParsedDate? {
    guard let (number, start, after) = part(from: index, end: end), number <= 4 else { return nil }
    let (year, last) = yearReference(after: after)
    return ParsedDate(.quarter(number, year), start..<last, maker)
  }

  /// `semester I 2025`, `first half of 2025`: only with a year.
  func half(from index: Int, end: Int, _ maker: Maker) -> ParsedDate? {
    guard let (number, start, after) = part(from: index, end: end), number <= 2 else { return nil }
    let (year, last) = yearReference(after: after)
    guard year != .open else { return nil }
    return ParsedDate(.half(number, year), start..<last, maker)
  }

  /// The number of a quarter or half-year behind or before the word at `index`.
  private func part(from index: Int, end: Int) -> (number: Int, start: Int, end: Int)? {
    if let number = cursor.integer(end), 1 <= number, number <= 4 {
      return (number, index, end + 1)
    }
    if let number = ordinal(end) { return (number, index, end + 1) }
    if let number = ordinal(index - 1) { return (number, index - 1, end) }
    return nil
  }

  /// `’21` behind a day and month: an apostrophe and two digits.
  func shortYear(at index: Int) -> (number: Int, end: Int)? {
    guard sentence.contains(index + 1), tokens[index].kind == .punctuation,
      tokens[index + 1].count == 2, cursor.isGlued(index + 1), !cursor.isGlued(index),
      let year = cursor.integer(index + 1), isApostrophe(index),
      // `on 5 May '10 people died here'` opens a quotation.
      !sentence.contains(index + 2) || tokens[index + 2].letterCase != .lower
    else { return nil }
    return ((Self.shortYearMin < year ? 1900 : 2000) + year, index + 2)
  }

  private func isApostrophe(_ index: Int) -> Bool {
    if cursor.mark(index) == "'" { return true }
    let bytes = cursor.utf8[Int(tokens[index].start)..<Int(tokens[index].end)]
    return bytes.elementsEqual("\u{2019}".utf8) || bytes.elementsEqual("\u{2018}".utf8)
  }

  func ordinal(_ index: Int) -> Int? {
    guard sentence.contains(index), tokens[index].kind == .word else { return nil }
    return lexicon.ordinals.longestMatch(in: tokens, at: index, limit: index + 1)?.payload
  }

  private func yearReference(after index: Int) -> (YearReference, Int) {
    let isJoined = cursor.mark(index) == "/" || cursor.isDash(index)
    let at = skipping(.of, isJoined ? index + 1 : index)
    if let (year, end) = year(after: at) { return (.given(year), end) }
    for start in [at, index] {
      if let (relative, end) = relativeYear(at: start) { return (.relative(relative), end) }
    }
    return (.open, index)
  }

  /// `tahun depan` at `index`, and the token after it.
  func relativeYear(at index: Int) -> (RelativeDate, Int)? {
    guard let entry = cursor.match(lexicon.relatives, at: index),
      case .relative(let relative) = entry.payload, relative.unit == .year
    else { return nil }
    return (relative, index + entry.count)
  }
}
