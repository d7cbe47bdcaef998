public import SanadText

/// A page's title, people, times and body, cleaned.
public struct Article: Sendable {
  /// Where the time of publication was found.
  public enum DateOrigin: String, Sendable, CaseIterable {
    case metadata, url, dateline, text, given
    /// From the other articles of the story.
    case story
  }

  /// What a finding about the whole article rests on, by field name, for `sanad explain`.
  public typealias FieldMakers = [(field: String, maker: Maker)]

  public var id: String
  public var url: String?
  /// Empty where the page has none.
  public var title: SourceText
  public var authors: [String]
  public var editors: [String]
  /// As readers know it: `Tribunnews`.
  public var outlet: String?
  /// `www.example.com`
  public var host: String?
  /// The place of the dateline.
  public var place: String?
  public var section: String?
  public var published: Timestamp?
  public var publishedFrom: DateOrigin?
  public var updated: Timestamp?
  /// Agencies and outlets the page credits as a whole: a byline code, a credit line, `(ant)`.
  public var credits: [Credit]
  /// BCP 47.
  public var language: String
  public var truncated: Bool
  /// The body: paragraphs parted by one empty line. Every body offset points here.
  public var text: SourceText
  /// Body blocks carry their range in ``text``; the others do not.
  public var blocks: [Block]
  public var makers: FieldMakers
  public var notices: [Notice]

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
  /// A source the page credits as a whole.
  public struct Credit: Hashable, Sendable {
    public let name: String
    public let kind: SourceKind
    /// The words that say so, as they stand on the page.
    public let evidence: String
    public let maker: Maker

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
