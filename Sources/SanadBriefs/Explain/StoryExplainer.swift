package import SanadModel
import SanadText

/// Lists the findings of a story across its articles.
package struct StoryExplainer {
  private let brief: Brief
  private let account: Account
  private let writer: PointerWriter

  package init(_ brief: Brief) {
    self.brief = brief
    account = brief.account
    writer = PointerWriter(brief.account, isWhole: true)
  }

  /// Claims with their reports, denials and origins, conflicts, quotations, passages, edges and lines.
  package var explanations: [Explanation] {
    account.claims.flatMap { claim($0) } + conflicts(account.conflicts) + quotations + passages
      + edges + lines
  }

  /// Those of one claim: its reports, denials, origins and conflicts.
  func explanations(ofClaim index: Int) -> [Explanation] {
    let own = account.claims[index]
    return claim(own) + conflicts(account.conflicts.filter { $0.claim == own.id })
  }

  private func claim(_ claim: Claim) -> [Explanation] {
    let origins =
      claim.originsMin == claim.origins
      ? "\(claim.origins)" : "\(claim.originsMin)-\(claim.origins)"
    let value =
      "\(claim.id) \(claim.status.rawValue) outlets \(claim.outlets) origins \(origins)"
      + (claim.probability.map { " probability \(($0 * 100).rounded() / 100)" } ?? "")
    let first = claim.reports.first.map { Pointer(article: $0.article, range: $0.clause) }
    let reports = claim.reports.map { report($0, "report", claim.id) }
    let denials = claim.denials.map { report($0, "denial", claim.id) }
    return [made("claim", first, value, claim.maker)] + reports + denials
      + claim.sources.flatMap { origin($0, claim.id) }
  }

  /// How each article comes from a source: the words that name it, or the article alone.
  private func origin(_ origin: Origin, _ claim: String) -> [Explanation] {
    origin.paths.map { path in
      let value = "\(claim) · \(origin.name)"
      if let evidence = path.evidence {
        return made("origin", Pointer(article: path.article, range: evidence), value, path.maker)
      }
      return Explanation(
        kind: "origin", story: account.id, article: writer.id(path.article), field: nil, range: nil,
        text: nil, value: value, maker: path.maker.name)
    }
  }

  private func report(_ report: Report, _ kind: String, _ claim: String) -> Explanation {
    let sources = report.attributions.map { attribution in
      attribution.via.map { "\(attribution.source) via \($0)" } ?? attribution.source
    }
    let value = [claim, report.stance.rawValue] + sources
    return made(
      kind, Pointer(article: report.article, range: report.clause),
      value.joined(separator: " · "), report.maker)
  }

  private func conflicts(_ conflicts: [Conflict]) -> [Explanation] {
    conflicts.map { conflict in
      let sides = conflict.sides.map { "\(words(for: $0.value)) \($0.relation.rawValue)" }
      let value = ([conflict.claim] + sides).joined(separator: " · ")
      return made("conflict", conflict.about, value, conflict.maker)
    }
  }

  private func words(for value: ReportValue) -> String {
    switch value {
    case .date(let date): date.description
    case .words(let words): words
    case .quantity(let quantity): ArticleExplainer.words(for: quantity)
    }
  }

  private var quotations: [Explanation] {
    account.quotations.flatMap { quotation in
      quotation.variants.map {
        made("quotation", $0.pointer, quotation.speaker, quotation.maker)
      }
    }
  }

  private var passages: [Explanation] {
    account.passages.map { passage in
      let value = "\(passage.direction.rawValue) \(writer.id(passage.second))"
      return made(
        "passage", Pointer(article: passage.first, range: passage.firstRange), value,
        passage.maker)
    }
  }

  private var edges: [Explanation] {
    account.sources.edges.map {
      made("edge", $0.evidence, "\($0.from) \($0.kind.rawValue) \($0.to)", $0.maker)
    }
  }

  private var lines: [Explanation] {
    brief.lines.map { made("line", $0.pointer, $0.claim, $0.maker) }
  }

  private func made(
    _ kind: String, _ pointer: Pointer?, _ value: String, _ maker: Maker
  ) -> Explanation {
    Explanation(
      kind: kind, story: account.id, article: pointer.map { writer.id($0.article) },
      field: pointer == nil ? nil : "text",
      range: pointer.map { writer.range($0.article, $0.range) },
      text: pointer.map { writer.text($0) }, value: value, maker: maker.name)
  }
}
