public import SanadText

/// Something odd that a step met and went on from.
public struct Notice: Hashable, Sendable {
  /// What was odd.
  public enum Kind: String, Sendable, CaseIterable {
    /// Bytes that are no valid text of the charset they claim.
    case invalidBytes
    /// A named limit was reached and the rest left out.
    case limitReached
    /// No title was found.
    case missingTitle
    /// No body was found.
    case missingBody
    /// The page breaks off.
    case truncatedPage
    /// A weekday that does not fall on its date.
    case weekdayMismatch
    /// A day that no calendar has.
    case impossibleDate
    /// A day that reads in two ways, and nothing else on the page says which.
    case ambiguousDate
    /// A field beside the page that is of another type than it should be.
    case wrongType
    /// The page leads to articles and is none.
    case indexPage
    /// Words run together where a link stood.
    case gluedWords
    /// Parts that do not add up to their total.
    case sumMismatch
    /// A quotation that never closes.
    case unclosedQuote
  }

  /// What was odd.
  public let kind: Kind
  /// Where, in the article's text; nil where it is about the whole.
  public let range: TextRange?
  /// Facts for the reader: values, both readings, the limit's name.
  public let detail: String

  /// Takes the parts as they are; nothing is checked.
  public init(_ kind: Kind, range: TextRange? = nil, detail: String = "") {
    self.kind = kind
    self.range = range
    self.detail = detail
  }
}

/// A step's value and what it noticed: odd text is never an error.
public struct Outcome<Value: Sendable>: Sendable {
  /// What the step made.
  public var value: Value
  /// What it noticed, in order.
  public var notices: [Notice]

  /// Takes the parts as they are; nothing is checked.
  public init(value: Value, notices: [Notice] = []) {
    self.value = value
    self.notices = notices
  }
}
