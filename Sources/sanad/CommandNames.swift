import ArgumentParser

/// The names of the commands, to tell what a mistyped one may mean.
enum CommandNames {
  /// Slips up to which a name is taken for another one. Set by reading.
  private static let slipCountMax = 2

  /// Says which command `word` may mean; nil where it is one, an option, or like none.
  static func hint(for word: String, among names: [String]) -> String? {
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = names.map { (slips: distance(word, $0), name: $0) }
      .filter { $0.slips <= slipCountMax && $0.slips < $0.name.count }
      .min { ($0.slips, $0.name) < ($1.slips, $1.name) }
    return near.map { "'\(word)' is no command; did you mean '\($0.name)'?" }
  }

  /// Letters put in, left out, changed, or swapped with the next (optimal string alignment).
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.lowercased()), Array(second))
    var rows = [Array(0...second.count)]
    for row in first.indices {
      var next = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(next[column], rows[row][column + 1]) + 1
        cost = min(cost, rows[row][column] + (isSame ? 0 : 1))
        if 0 < row, 0 < column, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        next.append(cost)
      }
      rows.append(next)
    }
    return rows[first.count][second.count]
  }
}
