import SanadModel
import SanadText

/// Turns a brief's lines, days and quotations into what the formats show.
struct ViewMaker {
  /// Claims shown of one day: the rest stand in the JSON.
  private static let dayItemCountMax = 5
  /// Renderings shown of one utterance.
  private static let variantCountMax = 6
  /// Utterances shown in all.
  private static let quotationCountMax = 12

  private let brief: Brief
  private let account: Account
  private let labels: Labels
  private let outlets: OutletNames
  private let values: ValueWords
  private let origins: OriginWords
  private let claimIndices: [String: Int]
  private let newClaims: Set<String>
  private let clock: Int?

  init(_ brief: Brief, labels: Labels, outlets: OutletNames, clock: Int?) {
    self.clock = clock
    self.brief = brief
    account = brief.account
    self.labels = labels
    self.outlets = outlets
    values = ValueWords(account: account, labels: labels)
    origins = OriginWords(labels: labels, outlets: outlets)
    claimIndices = Dictionary(
      account.claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    newClaims = Set(brief.newClaims)
  }

  // MARK: - Parts

  /// The parts that have a line, in reading order.
  var parts: [PartView] {
    Section.allCases.compactMap { part in
      let items = items(of: part)
      guard !items.isEmpty else { return nil }
      let shown = Set(items.map(\.claim))
      let all = account.claims.indices.filter { Section(account.claims[$0].status) == part }
      return PartView(
        part: part, title: labels["section.\(part.rawValue)"],
        note: labels["note.\(part.rawValue)"], items: items,
        leftCount: all.count { !shown.contains($0) })
    }
  }

  /// One item a claim: its first line, with the other values and denials beside it.
  private func items(of part: Section) -> [ItemView] {
    var seen: Set<Int> = []
    return brief.lines.compactMap { line in
      guard let claim = claimIndices[line.claim], seen.insert(claim).inserted,
        Section(account.claims[claim].status) == part
      else { return nil }
      return item(claim, line.pointer)
    }
  }

  private func item(_ index: Int, _ pointer: Pointer) -> ItemView {
    let claim = account.claims[index]
    let names = outlets.distinct([pointer.article] + claim.reports.map(\.article))
    return ItemView(
      claim: index, id: claim.id, status: claim.status, sentence: sentence(pointer),
      outlets: names,
      outletCount: labels.count("count.outlets", 0 < claim.outlets ? claim.outlets : names.count),
      origins: origins.words(for: claim), originPaths: originPaths(of: claim),
      hasOneOrigin: claim.origins == 1 && 1 < names.count,
      isNew: newClaims.contains(claim.id), sides: sides(of: claim),
      denials: denials(of: claim, beside: pointer),
      condition: claim.condition.map { words(at: $0) },
      fulfilment: claim.fulfilledBy.flatMap { claimIndices[$0] }.flatMap { best($0) })
  }

  /// What a reader opens to see why so many origins are counted.
  private func originPaths(of claim: Claim) -> [OriginView] {
    if claim.sources.isEmpty || claim.outlets < 2 { return [] }
    return claim.sources.map { origin in
      OriginView(
        name: origins.name(origin),
        paths: origin.paths.map { path in
          OriginView.Path(
            outlet: outlets[path.article],
            evidence: path.evidence.map {
              sentence(Pointer(article: path.article, range: $0))
            }, rule: labels[path.maker.name])
        })
    }
  }

  private func denials(of claim: Claim, beside pointer: Pointer) -> [SentenceView] {
    var seen: Set<Pointer> = [pointer]
    var said: [Set<Substring>] = []
    return claim.denials.compactMap { denial in
      let pointer = Pointer(article: denial.article, range: denial.range)
      let words = Set(words(at: pointer).split(separator: " "))
      let isKnown = said.contains { other in
        let least = Double(min(words.count, other.count))
        return SentenceContent.sharedWordShareMin * least
          <= Double(words.intersection(other).count)
      }
      guard seen.insert(pointer).inserted, !isKnown else { return nil }
      said.append(words)
      return sentence(pointer)
    }
  }

  // MARK: - Values

  /// The values of a claim that differ: by time where one took the other's place, else by size.
  private func sides(of claim: Claim) -> [SideView] {
    let own = account.conflicts.filter { $0.claim == claim.id }.flatMap(\.sides)
    let sides = own + (own.isEmpty ? [] : others(of: claim, beside: own))
    let isUpdate = claim.status == .superseded
    let keys = sides.map { isUpdate ? timeKey($0) : sortKey($0.value) }
    return sides.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
      .compactMap { side(sides[$0], of: claim) }
  }

  /// Values that reports of the claim give and no side names: a reader is shown every one.
  private func others(of claim: Claim, beside sides: [Conflict.Side]) -> [Conflict.Side] {
    var sides = sides
    let count = sides.count
    for report in claim.reports {
      guard let value = report.value else { continue }
      let pointer = Pointer(article: report.article, range: report.range)
      let index = sides.firstIndex { Self.isSame($0.value, value) }
      guard let index else {
        sides.append(Conflict.Side(value: value, reports: [pointer], relation: .conflicts))
        continue
      }
      if index < count { continue }
      sides[index] = Conflict.Side(
        value: sides[index].value, reports: sides[index].reports + [pointer],
        relation: .conflicts)
    }
    return Array(sides[count...])
  }

  /// Equal bounds, whatever the words beside the number.
  private static func isSame(_ left: ReportValue, _ right: ReportValue) -> Bool {
    guard case .quantity(let first) = left, case .quantity(let second) = right else {
      return left == right
    }
    return first.low == second.low && first.high == second.high && first.unit == second.unit
  }

  /// Minutes since 1970 of the earliest report; a side without a time comes last.
  private func timeKey(_ side: Conflict.Side) -> Double {
    let times = side.reports.compactMap { account.articles[$0.article].article.published }
    return times.map { Double($0.minutesSinceEpoch) }.min() ?? .infinity
  }

  private func sortKey(_ value: ReportValue) -> Double {
    switch value {
    case .quantity(let quantity): quantity.low ?? quantity.high ?? 0
    case .date(let date): Double(date.days?.lowerBound.dayNumber ?? 0)
    case .words: 0
    }
  }

  private func side(_ side: Conflict.Side, of claim: Claim) -> SideView? {
    guard let first = side.reports.first else { return nil }
    let reports = claim.reports.filter { report in
      side.reports.contains { $0.article == report.article && $0.range.overlaps(report.range) }
    }
    let times = side.reports.compactMap { account.articles[$0.article].article.published }
    let earliest = times.min { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
    return SideView(
      words: values.words(for: side.value, in: first), value: side.value,
      outlets: outlets.distinct(side.reports.map(\.article)),
      speakers: fullestNames(reports.flatMap(\.attributions).map(\.source)),
      time: earliest.map { labels.time($0.moved(to: clock)) } ?? "",
      sentence: sentence(enclosing(first)))
  }

  /// The whole sentence around words of it.
  private func enclosing(_ pointer: Pointer) -> Pointer {
    let sentences = account.articles[pointer.article].text.sentences
    let whole = sentences.first { $0.range.contains(pointer.range) }?.range ?? pointer.range
    return Pointer(article: pointer.article, range: whole)
  }

  // MARK: - Days, phases, quotations

  /// - Parameter clause: the words that stand for a claim.
  func days(_ clause: (Int) -> Pointer?) -> [DayView] {
    brief.timeline.map { day in
      let claims = day.claims.compactMap { claimIndices[$0] }
      let items = claims.prefix(Self.dayItemCountMax).compactMap { claim in
        clause(claim).map {
          DayItemView(
            status: account.claims[claim].status, sentence: sentence($0),
            outletCount: labels.count("count.outlets", max(1, account.claims[claim].outlets)))
        }
      }
      return DayView(
        date: day.date, label: labels.date(day.date), items: items,
        leftCount: claims.count - items.count)
    }
  }

  var phases: [PhaseView] {
    account.phases.map { phase in
      PhaseView(
        label: phase.label.map { words(at: $0) } ?? "", days: labels.days(phase.from, phase.to),
        articleCount: labels.count("count.reports", phase.articles.count))
    }
  }

  /// Utterances that several outlets render, those with the most renderings first.
  var quotations: [QuotationView] {
    let shared = account.quotations.enumerated().filter { 1 < $0.element.variants.count }
      .sorted {
        let (left, right) = ($0.element.variants.count, $1.element.variants.count)
        return left == right ? $0.offset < $1.offset : right < left
      }
    return shared.prefix(Self.quotationCountMax).map(\.element).map { quotation in
      QuotationView(
        speaker: quotation.speaker,
        variants: quotation.variants.prefix(Self.variantCountMax).map { sentence($0.pointer) },
        renderingCount: labels.count("count.renderings", quotation.variants.count))
    }
  }

  // MARK: - Words

  private func best(_ claim: Int) -> SentenceView? {
    account.claims[claim].reports.first.map {
      sentence(Pointer(article: $0.article, range: $0.range))
    }
  }

  private func sentence(_ pointer: Pointer) -> SentenceView {
    SentenceView(
      pointer: pointer, text: words(at: pointer),
      language: account.articles[pointer.article].article.language,
      outlet: outlets[pointer.article])
  }

  private func words(at pointer: Pointer) -> String {
    account.articles[pointer.article].article.text[pointer.range]
  }
}
