public import SanadText

/// A stretch of a page with one purpose.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case title, byline, dateline, paragraph, heading, caption, list, quote, related, promotion
    case pagination, disclaimer, footer

    /// Whether the block's text is part of the article's body.
    public var isBody: Bool {
      switch self {
      case .paragraph, .heading, .list, .quote: true
      default: false
      }
    }
  }

  public let kind: Kind
  public let text: String
  /// Where it stands in the article's body; nil for a block that is not body.
  public let range: TextRange?
  public let maker: Maker

  public init(kind: Kind, text: String, range: TextRange? = nil, maker: Maker) {
    self.kind = kind
    self.text = text
    self.range = range
    self.maker = maker
  }
}
