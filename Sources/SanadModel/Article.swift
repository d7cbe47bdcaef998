public import SanadText

/// A page's title, people, times and body, cleaned.
public struct Article: Equatable, Sendable {
  /// Where the time of publication was found.
  public enum DateOrigin: String, Sendable, CaseIterable {
    /// In the page's metadata.
    case metadata
    /// In its address.
    case url
    /// In the dateline of the body.
    case dateline
    /// Elsewhere in what the page shows.
    case text
    /// Beside the page, in ``GivenMetadata``.
    case given
    /// From the other articles of the story.
    case story
  }

  /// What a finding about the whole article rests on, by field name, for `sanad explain`.
  public typealias FieldMakers = [FieldMaker]

  /// The id of its page: path, address or the given id.
  public var id: String
  /// The page's address where one is known.
  public var url: String?
  /// Empty where the page has none.
  public var title: SourceText
  /// Who wrote it, as the page spells them, in its order.
  public var authors: [String]
  /// Who edited it.
  public var editors: [String]
  /// As readers know it: `Tribunnews`.
  public var outlet: String?
  /// `www.example.com`
  public var host: String?
  /// The place of the dateline.
  public var place: String?
  /// The part of the outlet it stands in.
  public var section: String?
  /// When it was published, on the clock the page uses; nil where nothing says.
  public var published: Timestamp?
  /// Where ``published`` was found; nil where it is nil.
  public var publishedFrom: DateOrigin?
  /// When it was last changed, where the page says.
  public var updated: Timestamp?
  /// Agencies and outlets the page credits as a whole: a byline code, a credit line, `(ant)`.
  public var credits: [Credit]
  /// BCP 47.
  public var language: String
  /// Whether the page breaks off before the end of the article.
  public var truncated: Bool
  /// The body: paragraphs parted by one empty line. Every body offset points here.
  public var text: SourceText
  /// Body blocks carry their range in ``text``; the others do not.
  public var blocks: [Block]
  /// What found title, times and people.
  public var makers: FieldMakers
  /// What was odd about the page.
  public var notices: [Notice]

  /// An article of unknown language (`und`) without blocks and metadata.
  public init(id: String, url: String? = nil, title: SourceText = .empty, text: SourceText) {
    self.id = id
    self.url = url
    self.title = title
    self.text = text
    authors = []
    editors = []
    language = "und"
    truncated = false
    blocks = []
    credits = []
    makers = []
    notices = []
  }
}

extension Article {
  /// What found one field of the article.
  public struct FieldMaker: Hashable, Sendable {
    /// The field's name in the output.
    public let field: String
    /// The rule or pack row that found it.
    public let maker: Maker

    /// What found `field`.
    public init(_ field: String, _ maker: Maker) {
      self.field = field
      self.maker = maker
    }
  }

  /// A source the page credits as a whole.
  public struct Credit: Hashable, Sendable {
    /// The source's name.
    public let name: String
    /// What the source is.
    public let kind: SourceKind
    /// The words that say so, as they stand on the page.
    public let evidence: String
    /// The rule or pack row that found it.
    public let maker: Maker

    /// Takes the parts as they are; nothing is checked.
    public init(name: String, kind: SourceKind, evidence: String, maker: Maker) {
      self.name = name
      self.kind = kind
      self.evidence = evidence
      self.maker = maker
    }
  }

  /// The ranges of the body's blocks, in order.
  public var bodyRanges: [TextRange] { blocks.compactMap(\.range) }
}
