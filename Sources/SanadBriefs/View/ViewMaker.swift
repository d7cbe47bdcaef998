import SanadModel
import SanadText

/// Turns a brief's lines and days into what the formats show.
struct ViewMaker {
  /// Claims shown of one day: the rest stand in the JSON. Set by reading.
  private static let dayItemCountMax = 5

  let brief: Brief
  let account: Account
  let labels: Labels
  let outlets: OutletNames
  let values: ValueWords
  private let origins: OriginWords
  private let claimIndices: [String: Int]
  private let newClaims: Set<String>
  let changedClaims: Set<String>
  let clock: Int?

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
    changedClaims = Set(brief.changedClaims)
  }

  // MARK: - Parts

  /// The parts that have a line, in reading order.
  var parts: [PartView] {
    Section.allCases.compactMap { part in
      let items = items(of: part)
      guard !items.isEmpty else { return nil }
      let shown = Set(items.map(\.claim))
      let all = account.claims.indices.filter {
        self.part(of: $0) == part && brief.representatives[account.claims[$0].id] == nil
      }
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
        self.part(of: claim) == part
      else { return nil }
      return item(claim, line.pointer)
    }
  }

  /// The part that a claim stands in: what is new comes first, whatever its status.
  private func part(of index: Int) -> Section {
    let claim = account.claims[index]
    let isNews = newClaims.contains(claim.id) || changedClaims.contains(claim.id)
    return isNews ? .new : Section(claim.status)
  }

  func item(_ index: Int, _ pointer: Pointer) -> ItemView {
    let claim = account.claims[index]
    let names = outlets.distinct([pointer.article] + claim.reports.map(\.article))
    return ItemView(
      claim: index, id: claim.id, status: claim.status, sentence: sentence(pointer),
      speakers: speakers(of: pointer, in: claim), outlets: names,
      outletCount: labels.count("count.outlets", 0 < claim.outlets ? claim.outlets : names.count),
      origins: origins.words(for: claim), originPaths: originPaths(of: claim),
      hasOneOrigin: claim.origins == 1 && 1 < names.count,
      isNew: newClaims.contains(claim.id), course: course(of: claim), sides: sides(of: claim),
      denials: denials(of: claim, beside: pointer),
      condition: condition(of: claim, beside: pointer),
      promise: promise(of: claim), calculations: calculations(of: pointer))
  }

  /// What a reader opens to see why so many origins are counted.
  private func originPaths(of claim: Claim) -> [OriginView] {
    claim.outlets < 2 ? [] : origins(of: claim)
  }

  /// Each source of a claim and how its reports come from it.
  func origins(of claim: Claim) -> [OriginView] {
    claim.sources.map { origin in
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

  /// The arithmetic of a sentence: its sums and shares, and days that do not fall on their dates.
  private func calculations(of sentence: Pointer) -> [CalculationView] {
    let own = account.calculations.filter { $0.sentence == sentence }
      .map { CalculationView($0, labels: labels) }
    let days = account.articles[sentence.article].text.notices.filter { notice in
      notice.kind == .weekdayMismatch && notice.range.map(sentence.range.contains) == true
    }
    return own + days.map { CalculationView(weekday: $0, in: sentence, labels: labels) }
  }

  /// One sentence of each outlet that denies the claim in words of its own.
  private func denials(of claim: Claim, beside pointer: Pointer) -> [SentenceView] {
    guard claim.isAffirmed else { return [] }
    var outlets: Set<String> = []
    var said: [Set<Substring>] = []
    return claim.denials.compactMap { denial in
      let denied = Pointer(article: denial.article, range: denial.range)
      let words = Set(words(at: denied).split(separator: " "))
      let isKnown = said.contains { other in
        let least = Double(min(words.count, other.count))
        return SentenceContent.sharedWordShareMin * least
          <= Double(words.intersection(other).count)
      }
      guard denied != pointer, !isKnown, outlets.insert(self.outlets[denied.article]).inserted
      else { return nil }
      said.append(words)
      return sentence(denied)
    }
  }

  // MARK: - Days, phases

  /// No sentence stands on two days, or twice on one.
  func days(_ wording: ClaimWording) -> [DayView] {
    var seen: Set<Pointer> = []
    return brief.timeline.compactMap { day in
      let claims = day.claims.compactMap { claimIndices[$0] }.compactMap { claim in
        wording.best(claim).flatMap { seen.insert($0).inserted ? (claim, $0) : nil }
      }
      if claims.isEmpty { return nil }
      let limit = brief.extent == .all ? Int.max : Self.dayItemCountMax
      let items = claims.prefix(limit).map { claim, pointer in
        DayItemView(
          claim: claim, status: account.claims[claim].status, sentence: sentence(pointer),
          outletCount: labels.count("count.outlets", max(1, account.claims[claim].outlets)))
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

  // MARK: - Words

  /// The sentence that announced what `claim` says has come to pass.
  private func promise(of claim: Claim) -> SentenceView? {
    let reports = account.claims.first { $0.fulfilledBy == claim.id }?.reports ?? []
    let report = reports.first { ClaimWording.fits($0, .pending) } ?? reports.first
    return report.map { sentence(Pointer(article: $0.article, range: $0.range)) }
  }

  func sentence(_ pointer: Pointer) -> SentenceView {
    SentenceView(
      pointer: pointer, text: words(at: pointer),
      language: account.articles[pointer.article].article.language,
      outlet: outlets[pointer.article])
  }

  /// The condition in the sentence at `pointer`, or where it has none another report's.
  private func condition(of claim: Claim, beside pointer: Pointer) -> SentenceView? {
    guard let first = claim.condition else { return nil }
    let own =
      [first.article == pointer.article ? first.range : nil]
      + account.articles[pointer.article].text.stances.map(\.condition)
    let range = own.compactMap { $0 }.first(where: pointer.range.contains)
    return sentence(range.map { Pointer(article: pointer.article, range: $0) } ?? first)
  }

  private func words(at pointer: Pointer) -> String {
    account.articles[pointer.article].article.text[pointer.range]
  }
}
