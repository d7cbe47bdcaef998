import SanadText

/// The host of an outlet as running text prints it.
enum HostName {
  /// Tokens of a name, its dots among them; a longer run of words is none. Set by reading.
  private static let tokenCountMax = 15

  /// `KABAR.EXAMPLE`, `kabar-timur.co.id`: words joined by dots without a space, nothing more.
  /// - Parameter isSmall: one in small letters too, anywhere.
  static func length(
    in tokens: [Token], at: Int, of text: SourceText, isSmall: Bool = false
  ) -> Int? {
    guard tokens[at].kind == .word, tokens[at].isCapitalised || at == 0 || isSmall else {
      return nil
    }
    var index = at + 1
    var dots = 0
    while index + 1 < tokens.count, index - at <= tokenCountMax, !tokens[index].spaceBefore,
      !tokens[index + 1].spaceBefore,
      tokens[index + 1].kind == .word || tokens[index + 1].kind == .number
    {
      let isDot = text.isMark(tokens[index], in: ".")
      guard isDot || text.isMark(tokens[index], in: "-") else { break }
      if isDot { dots += 1 }
      index += 2
    }
    let last = tokens[index - 1]
    let isFree = index == tokens.count || tokens[index].spaceBefore || tokens[index].kind != .word
    guard 0 < dots, (2...4).contains(last.count), isFree else { return nil }
    return index - at
  }

  /// The first one in `tokens`, as it is printed.
  static func first(in tokens: [Token], of text: SourceText) -> String? {
    for index in tokens.indices {
      // `M.Si` and `dr.Budi` are a degree and a person.
      if let count = length(in: tokens, at: index, of: text, isSmall: true),
        tokens[index + count - 1].letterCase != .capital
      {
        return text.text(from: tokens[index], to: tokens[index + count - 1])
      }
    }
    return nil
  }
}
