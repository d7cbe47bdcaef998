/// The role of a word around a number; one word may have several.
enum QuantityRole: Int, Sendable, CaseIterable {
  /// `hingga` between two numbers
  case range
  /// `between` before two numbers, `and` between them
  case between, and
  /// `Pasal` before a number that is a name
  case label
  /// A label that is a unit where a number stands before it: `tiga menit 20 detik`
  case unitLabel
  /// `salah satu`: no count
  case idiom
  /// Words behind a number that are not what it counts
  case notCounted
  /// `setengah` before or behind a number
  case half
  /// `an` in `700-an`
  case approximateSuffix
  case of
  /// `kali` behind `ketujuh`: the seventh, not all seven
  case ordinalNoun
  /// `lalu` behind a stretch of time: it is a date
  case ago
  /// `di antaranya`: the number counts some of those counted before
  case subset
  /// `point` in `zero point five`
  case decimalPoint
  /// `out of` between a part and its whole: `three out of four nurses`
  case ratio
  /// The same before a noun for people at large only: `enam dari 10 warga`
  case ratioOfMany
  /// `warga`: people or homes at large
  case many
  /// `tersebut` behind the counted: certain ones
  case these
  /// `minus` before a number
  case minus
  /// `costs` before a number of pounds
  case cost
  /// `menjadi` between what is counted and its number: `korban tewas menjadi 24 orang`
  case copula

  /// The roles by their names in `quantity-words.tsv`.
  static let names: [String: QuantityRole] = [
    "range": .range, "between": .between, "and": .and, "label": .label,
    "unit-label": .unitLabel, "idiom": .idiom, "not-counted": .notCounted, "half": .half,
    "approximate-suffix": .approximateSuffix, "of": .of, "ago": .ago,
    "ordinal-noun": .ordinalNoun, "subset": .subset, "copula": .copula,
    "decimal-point": .decimalPoint, "ratio": .ratio, "ratio-of-many": .ratioOfMany,
    "many": .many, "these": .these, "minus": .minus, "cost": .cost,
  ]
}
