import SanadModel
import SanadText

/// Which claims each sentence of a story carries, and which sentences lead their articles.
struct SentenceIndex: Sendable {
  /// A sentence by article and first byte.
  struct Key: Hashable, Sendable {
    let article: ArticleIndex
    let start: Int
  }

  /// The least length of a lead, in bytes: shorter first sentences are leftovers of a dateline. Set by reading.
  static let leadByteCountMin = 40

  /// Indices of claims, in order, by the sentence of one of their reports or denials.
  private var claims: [Key: [Int]] = [:]
  /// Each article's lead; nil for an article without a sentence.
  private(set) var leads: ArticleList<TextRange?>

  /// Where headings start.
  private var headings: Set<Key> = []

  init(_ account: Account) {
    for (index, article) in account.articles.indexed {
      for block in article.article.blocks where block.kind == .heading {
        if let range = block.range { headings.insert(Key(article: index, start: range.start)) }
      }
    }
    leads = account.articles.mapped { Self.lead(of: $0) }
    for (index, claim) in account.claims.enumerated() {
      for report in claim.reports + claim.denials { add(index, report) }
    }
  }

  private mutating func add(_ claim: Int, _ report: Report) {
    let key = Key(article: report.article, start: report.range.start)
    if claims[key]?.last != claim { claims[key, default: []].append(claim) }
  }

  func claims(at article: ArticleIndex, _ range: TextRange) -> [Int] {
    claims[Key(article: article, start: range.start)] ?? []
  }

  func isLead(_ report: Report) -> Bool {
    guard leads.indices.contains(report.article), let lead = leads[report.article] else {
      return false
    }
    return lead.overlaps(report.range)
  }

  /// Whether the report's words are a heading: short, and not part of the text below it.
  func isHeading(_ report: Report) -> Bool {
    let key = Key(article: report.article, start: report.range.start)
    return headings.contains(key)
  }

  private static func lead(of article: AnnotatedArticle) -> TextRange? {
    let sentences = article.text.sentences
    return (sentences.first { leadByteCountMin <= $0.range.count } ?? sentences.first)?.range
  }
}
