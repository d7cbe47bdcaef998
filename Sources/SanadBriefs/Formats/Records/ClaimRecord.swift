import SanadModel
import SanadText

struct StoryArticleRecord: Encodable, Sendable {
  let id: String
  @Nullable var title: String?
  @Nullable var outlet: String?
  /// Who owns the outlet.
  @Nullable var owner: String?
  @Nullable var url: String?
  @Nullable var published: String?
  @Nullable var publishedFrom: String?
  let authors: [String]
  let language: String
  let truncated: Bool

  init(_ article: Article, owner: String?) {
    id = article.id
    self.owner = owner
    title = article.title.isEmpty ? nil : article.title.string
    outlet = article.outlet
    url = article.url
    published = article.published?.description
    publishedFrom = article.publishedFrom?.rawValue
    authors = article.authors
    language = article.language
    truncated = article.truncated
  }
}

struct AttributionRecord: Encodable, Sendable {
  let source: String
  let kind: String
  @Nullable var via: String?
}

/// A quantity's bounds, a date, or words.
struct ValueRecord: Encodable, Sendable {
  let value: ReportValue

  private enum Key: String, CodingKey { case kind, value, low, high, qualifier, unit, of, text }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    switch value {
    case .date(let date):
      try row.encode("date", forKey: .kind)
      try row.encode(date.description, forKey: .value)
    case .words(let words):
      try row.encode("words", forKey: .kind)
      try row.encode(words, forKey: .text)
    case .quantity(let quantity):
      try row.encode("quantity", forKey: .kind)
      try row.encode(quantity.low, forKey: .low)
      try row.encode(quantity.high, forKey: .high)
      try row.encode(quantity.qualifier.rawValue, forKey: .qualifier)
      try row.encode(quantity.unit, forKey: .unit)
      try row.encode(quantity.counted, forKey: .of)
    }
  }
}

struct ReportRecord: Encodable, Sendable {
  let article: String
  let text: String
  let range: [Int]
  /// The words within `text` that state the claim; left out where all of them do.
  let clause: [Int]?
  let attribution: [AttributionRecord]
  let stance: String
  @Nullable var value: ValueRecord?
  /// Left out of an account that is not whole.
  let slots: RolesRecord?

  init(_ report: Report, _ writer: PointerWriter) {
    article = writer.id(report.article)
    text = writer.text(report.article, report.range)
    range = writer.range(report.article, report.range)
    clause = report.clause == report.range ? nil : writer.range(report.article, report.clause)
    attribution = report.attributions.map {
      AttributionRecord(source: $0.source, kind: $0.kind.rawValue, via: $0.via)
    }
    stance = report.stance.rawValue
    value = report.value.map { ValueRecord(value: $0) }
    slots = writer.isWhole ? RolesRecord(report, writer) : nil
  }
}

/// A source that reports of a claim go back to, and the words by which each article comes from it.
struct OriginRecord: Encodable, Sendable {
  struct Path: Encodable, Sendable {
    let article: String
    /// The words in the article's text that name it; left out where the article copies another, credits the source
    /// as a whole or names nobody.
    let evidence: [Int]?
    let rule: String
  }

  let name: String
  /// True for a newsroom that names nobody, else left out.
  let newsroom: Bool?
  let paths: [Path]

  init(_ origin: Origin, _ writer: PointerWriter) {
    name = origin.name
    newsroom = origin.isNewsroom ? true : nil
    paths = origin.paths.map { path in
      Path(
        article: writer.id(path.article),
        evidence: path.evidence.map { writer.range(path.article, $0) }, rule: path.maker.name)
    }
  }
}

package struct ClaimRecord: Encodable, Sendable {
  let id: String
  let text: String
  let status: String
  @Nullable var date: String?
  let reports: [ReportRecord]
  let denials: [ReportRecord]
  @Nullable var fulfilledBy: String?
  let outlets: Int
  let origins: Int
  let originsMin: Int
  /// Left out where one article reports it, whose attribution says the same, of an account that is not whole.
  let originPaths: [OriginRecord]?
  /// Id of the claim that says as much and more; a reader who wants each statement once leaves this one out.
  let toldWith: String?

  /// - Parameter words: what stands for the claim.
  init(_ claim: Claim, words: Pointer?, toldWith: String?, _ writer: PointerWriter) {
    id = claim.id
    self.toldWith = toldWith
    text = words.map { writer.text($0) } ?? ""
    status = claim.status.rawValue
    date = claim.date?.description
    reports = claim.reports.map { ReportRecord($0, writer) }
    denials = claim.denials.map { ReportRecord($0, writer) }
    fulfilledBy = claim.fulfilledBy
    outlets = claim.outlets
    origins = claim.origins
    originsMin = claim.originsMin
    let isShared = claim.reports.contains { $0.article != claim.reports.first?.article }
    originPaths =
      writer.isWhole || isShared ? claim.sources.map { OriginRecord($0, writer) } : nil
  }
}

struct ConflictRecord: Encodable, Sendable {
  /// A sentence that gives a value, on whose word, and when it came out.
  struct Giver: Encodable, Sendable {
    let article: String
    let text: String
    let range: [Int]
    let attribution: [AttributionRecord]
    @Nullable var published: String?
  }

  struct Side: Encodable, Sendable {
    let value: ValueRecord
    let reports: [Giver]
    let relation: String
  }

  let about: String
  let claim: String
  let values: [Side]

  /// - Parameter claim: the claim that the values are of; nil where the account has none of its id.
  init(_ conflict: Conflict, of claim: Claim?, _ writer: PointerWriter) {
    about = writer.text(conflict.about)
    self.claim = conflict.claim
    values = conflict.sides.map { side in
      Side(
        value: ValueRecord(value: side.value),
        reports: side.reports.map { Self.giver($0, claim, writer) },
        relation: side.relation.rawValue)
    }
  }

  private static func giver(
    _ place: Pointer, _ claim: Claim?, _ writer: PointerWriter
  ) -> Giver {
    let report = claim?.reports.first {
      $0.article == place.article && $0.range.overlaps(place.range)
    }
    return Giver(
      article: writer.id(place.article), text: writer.text(place),
      range: writer.range(place.article, place.range),
      attribution: (report?.attributions ?? []).map {
        AttributionRecord(source: $0.source, kind: $0.kind.rawValue, via: $0.via)
      }, published: writer.published(place.article))
  }
}

struct PendingRecord: Encodable, Sendable {
  let claim: String
  @Nullable var condition: String?
  @Nullable var fulfilledBy: String?

  init(_ claim: Claim, _ writer: PointerWriter) {
    self.claim = claim.id
    condition = claim.condition.map { writer.text($0) }
    fulfilledBy = claim.fulfilledBy
  }
}
