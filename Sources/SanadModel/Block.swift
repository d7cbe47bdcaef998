public import SanadText

/// A stretch of a page with one purpose.
public struct Block: Hashable, Sendable {
  /// What a block is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The headline.
    case title
    /// Who wrote or edited it.
    case byline
    /// Place and day before the first sentence.
    case dateline
    /// Sentences of the body.
    case paragraph
    /// A headline within the body.
    case heading
    /// Words under a picture.
    case caption
    /// Items of a list in the body.
    case list
    /// A quotation set apart.
    case quote
    /// Headlines of other articles.
    case related
    /// Advertising, invitations to subscribe or to share.
    case promotion
    /// Links to other pages of the article.
    case pagination
    /// Rights, and who is not liable.
    case disclaimer
    /// What stands under every page.
    case footer

    /// Whether the block's text is part of the article's body.
    public var isBody: Bool {
      switch self {
      case .paragraph, .heading, .list, .quote: true
      default: false
      }
    }
  }

  /// What it is for.
  public let kind: Kind
  /// Its words, on one line.
  public let text: String
  /// Where it stands in the article's body; nil for a block that is not body.
  public let range: TextRange?
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(kind: Kind, text: String, range: TextRange? = nil, maker: Maker) {
    self.kind = kind
    self.text = text
    self.range = range
    self.maker = maker
  }
}
