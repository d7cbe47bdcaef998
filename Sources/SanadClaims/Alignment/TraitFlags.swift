/// What a statement is or has, as yes or no.
struct TraitFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let negated = TraitFlags(rawValue: 1)
  static let planned = TraitFlags(rawValue: 2)
  /// It has words in quotation marks.
  static let quoting = TraitFlags(rawValue: 4)
  /// Somebody is named for it.
  static let attributed = TraitFlags(rawValue: 8)
  static let question = TraitFlags(rawValue: 16)
  /// It opens with a conjunction or with words that point back.
  static let connected = TraitFlags(rawValue: 32)
  /// No mark ends it.
  static let open = TraitFlags(rawValue: 64)
  /// It stands in a block that is no paragraph.
  static let unrunning = TraitFlags(rawValue: 128)

  func value(_ flag: TraitFlags) -> Float { contains(flag) ? 1 : 0 }
}
