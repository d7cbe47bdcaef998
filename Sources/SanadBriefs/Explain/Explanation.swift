package import SanadModel
import SanadText

/// One finding, where it stands, and the rule or pack row that made it.
package struct Explanation: Encodable, Sendable {
  /// `block`, `field`, `credit`, `date`, `quantity`, `name`, `quote`, `attribution`, `stance`,
  /// `story`, `claim`, `report`, `denial`, `origin`, `conflict`, `quotation`, `passage`, `edge`, `line`
  let kind: String
  /// The story's id, for findings across articles.
  @Nullable var story: String?
  @Nullable var article: String?
  /// The field `range` points into: `text` or `title`.
  @Nullable var field: String?
  /// Code points.
  @Nullable var range: [Int]?
  @Nullable var text: String?
  /// What was made of it: a block's kind, a date's value, a claim's status.
  let value: String
  let maker: String

  private enum CodingKeys: String, CodingKey {
    case kind, story, article, range, text, value, maker
    case field = "in"
  }
}

/// Lists the findings of one article.
package struct ArticleExplainer {
  private let article: Article
  private let annotated: AnnotatedArticle
  private let textMap: CodePointMap
  private let titleMap: CodePointMap

  package init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
    article = annotated.article
    textMap = CodePointMap(annotated.article.text)
    titleMap = CodePointMap(annotated.article.title)
  }

  /// Fields, credits and blocks, then mentions in order of place.
  package var explanations: [Explanation] {
    let fields = article.makers.map { whole("field", nil, $0.field, $0.maker) }
    let credits = article.credits.map { whole("credit", $0.evidence, $0.name, $0.maker) }
    let blocks = article.blocks.map { block in
      block.range.map { made("block", "text", $0, block.kind.rawValue, block.maker) }
        ?? whole("block", block.text, block.kind.rawValue, block.maker)
    }
    return fields + credits + blocks + mentions(annotated.title, in: "title")
      + mentions(annotated.text, in: "text")
  }

  private func mentions(_ found: Annotations, in field: String) -> [Explanation] {
    let dates = found.dates.map { ($0.range, "date", $0.value.description, $0.maker) }
    let quantities = found.quantities.map {
      ($0.range, "quantity", Self.words(for: $0.value), $0.maker)
    }
    let names = found.names.map {
      ($0.range, "name", "\($0.type.rawValue) \(annotated.entities[$0.entity].name)", $0.maker)
    }
    let quotes = found.quotes.map { ($0.range, "quote", $0.speaker ?? "", $0.maker) }
    let attributions = found.attributions.map {
      ($0.range, "attribution", "\($0.kind.rawValue) \($0.source)", $0.maker)
    }
    let stances = found.stances.map { ($0.range, "stance", $0.stance.rawValue, $0.maker) }
    let all = dates + quantities + names + quotes + attributions + stances
    return all.ordered(byPlace: \.0).map { made($0.1, field, $0.0, $0.2, $0.3) }
  }

  /// `11000…12000 exact IDR tentara`
  static func words(for quantity: Quantity) -> String {
    let low = quantity.low.map { digits($0) } ?? ""
    let high = quantity.high.map { digits($0) } ?? ""
    let bounds = quantity.low == quantity.high ? low : "\(low)…\(high)"
    return [bounds, quantity.qualifier.rawValue, quantity.unit ?? "", quantity.counted ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `11000`, `5.6`
  private static func digits(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func made(
    _ kind: String, _ field: String, _ range: TextRange, _ value: String, _ maker: Maker
  ) -> Explanation {
    let isTitle = field == "title"
    return Explanation(
      kind: kind, story: nil, article: article.id, field: field,
      range: (isTitle ? titleMap : textMap).codePoints(of: range),
      text: (isTitle ? article.title : article.text)[range], value: value, maker: maker.name)
  }

  private func whole(
    _ kind: String, _ text: String?, _ value: String, _ maker: Maker
  ) -> Explanation {
    Explanation(
      kind: kind, story: nil, article: article.id, field: nil, range: nil, text: text,
      value: value, maker: maker.name)
  }
}
