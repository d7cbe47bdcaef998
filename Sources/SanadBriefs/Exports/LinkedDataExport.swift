import SanadModel
import SanadText

/// schema.org as JSON-LD with its context beside it, so that nothing is fetched to read it.
enum LinkedDataExport {
  /// Terms of schema.org, and our own for what it has no word for.
  private static let context: JSONNode = [
    "@vocab": "https://schema.org/", "sanad": "urn:sanad:term:",
    "status": "sanad:status", "stance": "sanad:stance", "origins": "sanad:origins",
    "start": "sanad:start", "end": "sanad:end",
    "program": "sanad:program", "packs": "sanad:packs", "asOf": "sanad:asOf",
    "agreesWith": ["@id": "sanad:agreesWith", "@type": "@id"],
    "differsFrom": ["@id": "sanad:differsFrom", "@type": "@id"],
    "updates": ["@id": "sanad:updates", "@type": "@id"],
    "deniedBy": ["@id": "sanad:deniedBy", "@type": "@id"],
    "fulfilledBy": ["@id": "sanad:fulfilledBy", "@type": "@id"],
    "url": ["@id": "https://schema.org/url", "@type": "@id"],
  ]

  static func document(_ sources: [ExportSource], _ maker: ExportMaker) -> [UInt8] {
    var writer = JSONNodeWriter()
    writer.raw("{\"@context\":")
    writer.write(context)
    writer.raw(",\n\"@graph\":[")
    var isFirst = true
    for source in sources { writer.list(graph(source, maker), after: &isFirst) }
    writer.raw("\n]}\n")
    return writer.bytes
  }

  private static func graph(_ source: ExportSource, _ maker: ExportMaker) -> [JSONNode] {
    let account = source.account
    let articles = account.articles.map { article($0.article) }
    let conflicts = Dictionary(
      account.conflicts.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    let claims = account.claims.map { claim($0, conflicts[$0.id], source) }
    let quotations = account.quotations.enumerated().map { quotation($1, $0, source) }
    let story = JSONNode.fields([
      "@id": source.storyID.node, "@type": "Collection", "name": source.title.node,
      "inLanguage": source.language.node,
      "hasPart": .array(account.articles.map { ["@id": ExportSource.id($0.article).node] }),
      "program": maker.program.node, "packs": maker.packs.node, "asOf": source.asOf.node,
    ])
    return [story] + articles + claims + quotations
  }

  private static func article(_ article: Article) -> JSONNode {
    .fields([
      "@id": ExportSource.id(article).node, "@type": "NewsArticle",
      "headline": article.title.isEmpty ? nil : article.title.string.node,
      "identifier": article.id.node, "inLanguage": article.language.node,
      "url": article.url.flatMap { TextFragment.isWeb($0) ? ["@id": $0.node] : nil },
      "datePublished": article.published.map { $0.description.node },
      "dateModified": article.updated.map { $0.description.node },
      "author": .list(article.authors.map { ["@type": "Person", "name": $0.node] }),
      "publisher": (article.outlet ?? article.host).map {
        ["@type": "NewsMediaOrganization", "name": $0.node]
      },
    ])
  }

  private static func claim(
    _ claim: Claim, _ conflict: Conflict?, _ source: ExportSource
  ) -> JSONNode {
    let words = claim.reports.first.map { source.text($0.article, $0.clause) }
    let articles = claim.reports.map(\.article)
    let first = articles.min { left, right in
      isBefore(left, right, source)
    }
    return .fields([
      "@id": source.claimID(claim.id).node, "@type": "Claim", "text": words.node,
      "status": claim.status.rawValue.node, "origins": .integer(claim.origins),
      "appearance": .list(references(articles, source)),
      "firstAppearance": first.map { ["@id": source.id($0).node] },
      "claimInterpreter": .list(interpreters(claim)),
      "differsFrom": .list(sides(conflict, .conflicts, source)),
      "updates": .list(sides(conflict, .supersedes, source)),
      "agreesWith": .list(sides(conflict, .refines, source)),
      "deniedBy": .list(references(claim.denials.map(\.article), source)),
      "fulfilledBy": claim.fulfilledBy.map { ["@id": source.claimID($0).node] },
    ])
  }

  private static func sides(
    _ conflict: Conflict?, _ relation: ValueRelation, _ source: ExportSource
  ) -> [JSONNode] {
    let sides = conflict?.sides.dropFirst().filter { $0.relation == relation } ?? []
    return references(sides.flatMap { $0.reports.map(\.article) }, source)
  }

  private static func references(
    _ articles: [ArticleIndex], _ source: ExportSource
  ) -> [JSONNode] {
    var seen: Set<String> = []
    return articles.map { source.id($0) }.filter { seen.insert($0).inserted }
      .map { ["@id": $0.node] }
  }

  private static func interpreters(_ claim: Claim) -> [JSONNode] {
    claim.sources.map { origin in
      [
        "@type": origin.isNewsroom ? "NewsMediaOrganization" : "Organization",
        "name": origin.name.node,
      ]
    }
  }

  private static func quotation(
    _ quotation: Quotation, _ number: Int, _ source: ExportSource
  ) -> JSONNode {
    let variants = quotation.variants
    return .fields([
      "@id": "urn:sanad:quotation:\(ExportSource.encoded(source.account.id)):\(number)".node,
      "@type": "Quotation",
      "text": variants.first.map { source.text($0.pointer.article, $0.pointer.range).node },
      "spokenByCharacter": ["@type": "Person", "name": quotation.speaker.node],
      "isPartOf": .list(references(variants.map(\.pointer.article), source)),
    ])
  }

  private static func isBefore(
    _ left: ArticleIndex, _ right: ArticleIndex, _ source: ExportSource
  ) -> Bool {
    let own = source.account.articles[left].article.published?.minutesSinceEpoch ?? .max
    let other = source.account.articles[right].article.published?.minutesSinceEpoch ?? .max
    return (own, left) < (other, right)
  }
}
