package import SanadLanguages
package import SanadModel

/// Chooses the sentences of an account worth reading, in order, no statement twice.
///
/// The order serves a reader in a hurry: what all agree on, where they differ, what one outlet alone
/// says, what is denied, unverified, pending, and what changed.
package struct BriefBuilder: Sendable {
  private let languages: Languages
  private let fitness: LineFitness
  private let titles: TitleChoice

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    fitness = try LineFitness(languages: languages)
    titles = TitleChoice(languages: languages)
  }

  /// The article whose headline says what most of the story's reports now say.
  package func titleArticle(of account: Account) -> ArticleIndex { titles.article(of: account) }

  /// - Parameter since: claims that no report before this time, or before this day, states are marked
  ///   as new.
  package func brief(
    of account: Account, since: Timestamp? = nil, extent: Brief.Extent = .usual
  ) -> Brief {
    let index = SentenceIndex(account)
    let folding = ClaimFolding(account)
    var selection = LineSelection(
      account, index: index, folding: folding, languages: languages, fitness: fitness)
    let ranking = ClaimRanking(account, index: index)
    let ranked = ranking.order.filter(folding.isOwn)
    let news = NewClaims(account, since: since)
    for section in Section.allCases {
      let claims = ranked.filter { claim in
        section == .new
          ? news.all.contains(account.claims[claim].id)
          : section.statuses.contains(account.claims[claim].status)
      }
      add(claims, of: section, account, &selection)
    }
    addLeads(account, index, folding, &selection)
    if extent == .all { selection.addRest(of: ranked) }
    var lines = Section.ordered(selection.lines, account.claims, new: news.all)
    if case .lines(let count) = extent {
      lines = ranking.weightiest(count, of: lines, account.claims, first: news.all)
    }
    var brief = Brief(
      account: account, lines: lines, timeline: Timeline.days(of: account, ranked: ranked))
    brief.since = since
    brief.extent = extent
    for claim in account.claims.indices where !folding.isOwn(claim) {
      brief.representatives[account.claims[claim].id] = account.claims[folding.homes[claim]].id
    }
    brief.newClaims = news.claims.sorted()
    brief.changedClaims = news.changed.sorted()
    return brief
  }

  private func add(
    _ claims: [Int], of section: Section, _ account: Account, _ selection: inout LineSelection
  ) {
    var count = 0
    for claim in claims where count < section.lineCountMax && !selection.isSaid(claim) {
      if selection.add(claim, maker: section.maker) { count += 1 }
      if account.claims[claim].status == .denied { addDenial(claim, account, &selection) }
      if section == .differs { addSides(claim, account, &selection) }
    }
  }

  /// A denial stands beside what it denies, and nowhere else.
  private func addDenial(_ claim: Int, _ account: Account, _ selection: inout LineSelection) {
    guard account.claims[claim].isAffirmed else { return }
    for denial in account.claims[claim].denials
    where selection.add(denial, claim, Maker("brief.denial")) { return }
  }

  /// One sentence for every value that no line gives yet.
  private func addSides(_ claim: Int, _ account: Account, _ selection: inout LineSelection) {
    let reports = account.claims[claim].reports
    var shown: Set<ReportValue> = []
    for line in selection.lines {
      for report in reports where report.article == line.pointer.article {
        if let value = report.value, report.range == line.pointer.range { shown.insert(value) }
      }
    }
    for report in reports {
      guard let value = report.value, !shown.contains(value) else { continue }
      if selection.add(report, claim, Maker("brief.side")) { shown.insert(value) }
    }
  }

  /// No lead is wasted: an article whose first sentence has no claim among the lines gets one.
  private func addLeads(
    _ account: Account, _ index: SentenceIndex, _ folding: ClaimFolding,
    _ selection: inout LineSelection
  ) {
    for (article, lead) in index.leads.indexed {
      guard let lead else { continue }
      let claims = index.claims(at: article, lead)
      if claims.isEmpty || claims.contains(where: selection.isSaid) { continue }
      let claim = folding.homes[claims[0]]
      if selection.isSaid(claim) { continue }
      _ = selection.add(claim, maker: Maker("brief.lead"))
    }
  }
}
