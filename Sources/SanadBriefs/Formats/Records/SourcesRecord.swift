import SanadModel
import SanadText

struct SourcesRecord: Encodable, Sendable {
  struct NodeRecord: Encodable, Sendable {
    let id: String
    let name: String
    let kind: String
  }
  struct EdgeRecord: Encodable, Sendable {
    let from: String
    let to: String
    let kind: String
    let evidence: PointerRecord
  }

  let nodes: [NodeRecord]
  let edges: [EdgeRecord]

  init(_ graph: SourceGraph, _ writer: PointerWriter) {
    nodes = graph.nodes.map { NodeRecord(id: $0.id, name: $0.name, kind: $0.kind.rawValue) }
    edges = graph.edges.map {
      EdgeRecord(
        from: $0.from, to: $0.to, kind: $0.kind.rawValue,
        evidence: PointerRecord($0.evidence, writer))
    }
  }
}

/// A passage that two articles share, and who took it from whom.
struct PassageRecord: Encodable, Sendable {
  let first: PlaceRecord
  let second: PlaceRecord
  let direction: String
  /// As the first article has it; left out of an account that is not whole.
  let text: String?

  init(_ passage: SharedPassage, _ writer: PointerWriter) {
    first = PlaceRecord(passage.first, passage.firstRange, writer)
    second = PlaceRecord(passage.second, passage.secondRange, writer)
    text = writer.isWhole ? writer.text(passage.first, passage.firstRange) : nil
    direction = passage.direction.rawValue
  }
}

struct PhaseRecord: Encodable, Sendable {
  let label: String
  let from: String
  let to: String
  let articles: [String]

  init(_ phase: Phase, _ writer: PointerWriter) {
    label = phase.label.map { writer.text($0) } ?? ""
    from = phase.from.description
    to = phase.to.description
    articles = phase.articles.map { writer.id($0) }
  }
}

struct QuotationRecord: Encodable, Sendable {
  struct VariantRecord: Encodable, Sendable {
    let article: String
    let text: String
    let range: [Int]
    @Nullable var via: String?
    /// Places in the article's text of the words that no other rendering has; left out where there are none.
    let alone: [[Int]]?
  }

  let speaker: String
  let text: String
  let variants: [VariantRecord]

  init(_ quotation: Quotation, _ writer: PointerWriter) {
    speaker = quotation.speaker
    text = quotation.variants.first.map { writer.text($0.pointer) } ?? ""
    variants = quotation.variants.map { variant in
      VariantRecord(
        article: writer.id(variant.pointer.article), text: writer.text(variant.pointer),
        range: writer.range(variant.pointer.article, variant.pointer.range), via: variant.via,
        alone: variant.alone.isEmpty
          ? nil : variant.alone.map { writer.range(variant.pointer.article, $0) })
    }
  }
}

struct DayRecord: Encodable, Sendable {
  let date: String
  let claims: [String]
}

struct LineRecord: Encodable, Sendable {
  let text: String
  let article: String
  let range: [Int]
  let claim: String

  init(_ line: Brief.Line, _ writer: PointerWriter) {
    text = writer.text(line.pointer)
    article = writer.id(line.pointer.article)
    range = writer.range(line.pointer.article, line.pointer.range)
    claim = line.claim
  }
}
