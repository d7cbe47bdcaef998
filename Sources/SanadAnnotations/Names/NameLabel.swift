package import SanadModel

/// The tagger's label of a token (IOB2): outside any name, the beginning of one or its inside.
package enum NameLabel: UInt8, Sendable, CaseIterable {
  case outside, beginPerson, insidePerson, beginOrganization, insideOrganization, beginPlace
  case insidePlace

  /// The labels there are. Given by the cases.
  static let count = 7

  /// The labels of a model row, padded to a power of two. Given by the format.
  package static let rowCount = 8

  /// The type of the name; nil outside.
  package var type: NameType? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginOrganization, .insideOrganization: .organization
    case .beginPlace, .insidePlace: .place
    }
  }

  package var isInside: Bool {
    self == .insidePerson || self == .insideOrganization || self == .insidePlace
  }

  /// The label of a name's first or later token; nil for a type that is not tagged.
  package init?(_ type: NameType, isInside: Bool) {
    switch type {
    case .person: self = isInside ? .insidePerson : .beginPerson
    case .organization: self = isInside ? .insideOrganization : .beginOrganization
    case .place: self = isInside ? .insidePlace : .beginPlace
    case .event, .work: return nil
    }
  }

  /// Whether this label may stand after `previous`: the inside of a name only after the same name.
  package func mayFollow(_ previous: NameLabel) -> Bool {
    !isInside || previous.type == type
  }
}
