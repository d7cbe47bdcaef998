import SanadModel
import SanadText

/// Tells the day of an article from its text: news names its day as `Selasa (12/11/2024)`.
struct NewsDay: Sendable {
  /// Paragraphs looked at: the day stands near the top. Set by reading.
  static let paragraphMax = 10
  /// Days by which a later paragraph may go beyond the first day named: reports of yesterday's event.
  /// Set by reading.
  static let laterDayMax = 1
  /// Tokens between a weekday and its date: `(`, `,`. Set by reading.
  static let gapMax = 2

  let dates: DateReader

  /// Nil where no weekday stands beside a date.
  func day(of pieces: [Piece]) -> CivilDate? {
    var best: CivilDate?
    let years = years(in: pieces)
    for piece in pieces.filter({ $0.isBody }).prefix(Self.paragraphMax) {
      for day in days(in: piece, years: years) {
        guard let first = best else {
          best = day
          continue
        }
        if first < day, day.dayNumber - first.dayNumber <= Self.laterDayMax { best = day }
      }
    }
    return best
  }

  private func days(in piece: Piece, years: [Int]) -> [CivilDate] {
    piece.tokens.indices.compactMap { index in
      guard let weekday = dates.words.weekday(piece.tokens[index]),
        piece.tokens[index].isCapitalised
      else { return nil }
      for next in (index + 1)...(index + 1 + Self.gapMax) where next < piece.tokens.count {
        if let found = dates.date(in: piece.tokens[...], at: next, of: piece.text) {
          return found.value.date
        }
        if let day = open(piece, next, weekday, years) { return day }
        guard piece.tokens[next].kind == .punctuation else { break }
      }
      return nil
    }
  }

  /// `Selasa (12 November)`: the latest year the page names on which the weekday is right.
  private func open(_ piece: Piece, _ index: Int, _ weekday: Int, _ years: [Int]) -> CivilDate? {
    guard index + 1 < piece.tokens.count,
      let day = Int(piece.text[piece.tokens[index].range]), (1...31).contains(day)
    else { return nil }
    var month = dates.words.month(piece.tokens[index + 1])
    if month == nil, index + 2 < piece.tokens.count,
      piece.isMark(index + 1, in: "/")
    {
      month = Int(piece.text[piece.tokens[index + 2].range])
    }
    guard let month else { return nil }
    for year in years {
      if let date = CivilDate(year: year, month: month, day: day), date.weekday == weekday {
        return date
      }
    }
    return nil
  }

  /// Years on the page, the latest first.
  private func years(in pieces: [Piece]) -> [Int] {
    var years: Set<Int> = []
    for piece in pieces {
      for token in piece.tokens where token.kind == .number && token.count == 4 {
        guard let year = Int(piece.text[token.range]), DateReader.years.contains(year) else {
          continue
        }
        years.insert(year)
      }
    }
    return years.sorted(by: >)
  }
}
