import SanadModel
import SanadText

/// Finds runs of capitalised words, which may be names.
struct CapitalRunFinder {
  let field: NameField
  let words: NameWords

  /// The longest run followed, in tokens: longer ones are lists or lines in capitals. Set by reading.
  private static let tokenCountMax = 24

  /// The end of the run that starts at `start`; `start` where no run starts there.
  func end(from start: Int) -> Int {
    let tokens = field.tokens
    guard start < tokens.count, tokens[start].isCapitalised else { return start }
    let limit = min(tokens.count, start + Self.tokenCountMax)
    let isOrganization = words.entry(tokens[start].hash, .first)?.type == .organization
    var end = start + 1
    while end < limit {
      let step = stepCount(at: end, limit: limit, isOrganization: isOrganization)
      if step == 0 { break }
      end += step
    }
    return end
  }

  /// Whether an apostrophe and a letter lead on to a word that ends names: `St. Mary's Road`.
  private func opensOwned(_ index: Int, limit: Int) -> Bool {
    let tokens = field.tokens
    return field.mark(index) == "'" && index + 2 < limit && !tokens[index].spaceBefore
      && tokens[index + 1].count == 1 && !tokens[index + 1].spaceBefore
      && tokens[index + 2].isCapitalised && words.has(tokens[index + 2].hash, .last)
  }

  /// The number of tokens by which the run goes on at `index`.
  private func stepCount(at index: Int, limit: Int, isOrganization: Bool) -> Int {
    let tokens = field.tokens
    guard tokens[index].breaksBefore == 0 else { return 0 }
    if tokens[index].isCapitalised { return 1 }
    let mark = field.mark(index)
    if mark == ".", tokens[index - 1].kind == .word,
      tokens[index - 1].count == 1 || words.has(tokens[index - 1].hash, .dotted)
    {
      return 1
    }
    if opensOwned(index, limit: limit) { return 2 }
    guard index + 1 < limit, tokens[index + 1].isCapitalised,
      tokens[index + 1].breaksBefore == 0
    else { return 0 }
    if mark == "-" || mark == "'", !tokens[index].spaceBefore,
      !tokens[index + 1].spaceBefore
    {
      return 2
    }
    if words.has(tokens[index].hash, .particle) { return 2 }
    let joins = mark == "&" || words.has(tokens[index].hash, .conjunction)
    return joins && isOrganization ? 2 : 0
  }
}
