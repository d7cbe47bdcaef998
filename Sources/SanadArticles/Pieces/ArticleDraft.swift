import SanadModel
import SanadText

/// An article under construction: the page's pieces in order, and what they said of the whole.
struct ArticleDraft: Sendable {
  /// Pieces from the top in which a title, a dateline or a page's own date may stand. Set by reading.
  static let topCount = 16
  /// Names that one place of a page gives: the longest lists of authors have about a hundred. Set by reading.
  static let nameCountMax = 200

  var pieces: [Piece]
  var title: SourceText?
  var authors: [String] = []
  /// The page's metadata name its authors: other lines that name people do so for other reasons.
  var hasGivenAuthors = false
  var editors: [String] = []
  var outlet: String?
  var place: String?
  var section: String?
  var published: Timestamp?
  var publishedFrom: Article.DateOrigin?
  var updated: Timestamp?
  var credits: [Article.Credit] = []
  var truncated = false
  /// Which page of its article the page is.
  var part: PagePart?
  var makers: Article.FieldMakers = []
  var notices: [Notice] = []

  init(_ pieces: [Piece]) { self.pieces = pieces }

  mutating func add(author: String, maker: Maker) {
    guard !authors.contains(author) else { return }
    authors.append(author)
    makers.append(Article.FieldMaker("authors", maker))
  }

  mutating func add(editor: String, maker: Maker) {
    guard !editors.contains(editor) else { return }
    editors.append(editor)
    makers.append(Article.FieldMaker("editors", maker))
  }

  /// The first time found stands.
  mutating func publish(_ time: Timestamp, from origin: Article.DateOrigin, maker: Maker) {
    guard published == nil else { return }
    published = time
    publishedFrom = origin
    makers.append(Article.FieldMaker("published", maker))
  }
}
