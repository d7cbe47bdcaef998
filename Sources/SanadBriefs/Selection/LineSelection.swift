import SanadLanguages
import SanadModel
import SanadText

/// Chooses lines claim by claim and records what has been said.
struct LineSelection {
  /// The most lines of a brief: two screens. Set by reading.
  static let lineCountMax = 40
  /// The most where everything is asked for: the claims of a story of 400 reports. Set by reading.
  static let wholeLineCountMax = 20_000
  /// The length of a sentence that is easy to read, in bytes. Set by reading.
  private static let easyByteCount = 60...220
  /// Bytes over that length which weigh as much as one more claim carried. Set by reading.
  private static let lengthUnit = 120.0
  /// What a sentence wholly about its claim is worth, in claims carried. Set by reading.
  private static let shareWeight = 2.0
  /// What a lead is worth: reporters put the claim there in words that need no context. Set by reading.
  private static let leadBonus = 1.5
  /// Claims carried that still count: a sentence with more is a list. Set by reading.
  private static let freshCountMax = 2
  /// What a heading is worth less: it is taken where no sentence says the same. Set by reading.
  private static let headingPenalty = 4.0
  /// What the newest report of a changed count is worth: a reader wants the number that holds now.
  /// Set by reading.
  private static let latestBonus = 4.0
  /// What a disputed statement in the same sentence costs, in claims carried. Set by reading.
  private static let disputePenalty = 3.0
  /// What a number, day or name that one outlet alone has costs in the sentence that stands for what
  /// several say. Set by reading.
  private static let singleOutletPenalty = 1.0
  /// What it is worth that a sentence has the stance that gives its claim the status. Set by reading.
  private static let stanceBonus = 3.0
  /// What each further value of a dispute is worth that the sentence gives as well. Set by reading.
  private static let sideBonus = 4.0
  /// What a sentence is worth whose every word all other reports of the claim have. Set by reading.
  private static let sharedWeight = 2.0
  /// What a sentence is worth less that gives none of the values that differ: more than all but its
  /// language. Set by reading.
  private static let silentPenalty = 30.0
  /// What a sentence that has its news from another outlet is worth less. Set by reading.
  private static let relayPenalty = 1.5
  /// What a sentence is worth less in which words are missing or a quotation is cut. Set by reading.
  private static let brokenPenalty = 8.0
  /// What a sentence is worth less that needs the one before it. Set by reading.
  private static let hangingPenalty = 3.0
  /// What a sentence in another language than the story's is worth less: it is the last choice. Set by reading.
  private static let foreignPenalty = 100.0

  private let account: Account
  private let index: SentenceIndex
  private let folding: ClaimFolding
  private let languages: Languages
  private let language: String
  private let wording: ClaimWording
  private let fitness: LineFitness
  private(set) var lines: [Brief.Line] = []
  private var contents: [SentenceContent] = []
  /// Whether each claim stands in some line.
  private var isSaid: [Bool]

  init(
    _ account: Account, index: SentenceIndex, folding: ClaimFolding, languages: Languages,
    fitness: LineFitness
  ) {
    self.account = account
    self.index = index
    self.folding = folding
    self.languages = languages
    self.fitness = fitness
    language = account.titled?.language ?? "und"
    wording = ClaimWording(account: account, language: language)
    isSaid = Array(repeating: false, count: account.claims.count)
  }

  var isFull: Bool { Self.lineCountMax <= lines.count }
  func isSaid(_ claim: Int) -> Bool { isSaid[claim] }

  /// Adds the best sentence of `claim` that says something new; false where none does.
  mutating func add(_ claim: Int, maker: Maker) -> Bool {
    let reports = account.claims[claim].reports
    let shared = wording.sharedShares(account.claims[claim])
    let values = reports.indices.map {
      value(of: reports[$0], at: $0, claim: claim) + shared[$0] * Self.sharedWeight
    }
    let ranked = reports.indices.sorted {
      values[$0] == values[$1] ? $0 < $1 : values[$1] < values[$0]
    }
    for offset in ranked where add(reports[offset], claim, maker) { return true }
    return false
  }

  /// Adds the sentence of `report` where no earlier line says it.
  mutating func add(_ report: Report, _ claim: Int, _ maker: Maker) -> Bool {
    let pointer = Pointer(article: report.article, range: report.range)
    if isFull || lines.contains(where: { $0.pointer == pointer }) { return false }
    guard fitness.fits(report, in: account) else { return false }
    let content = content(of: pointer)
    if contents.contains(where: { content.repeats($0) }) { return false }
    lines.append(Brief.Line(pointer: pointer, claim: account.claims[claim].id, maker: maker))
    contents.append(content)
    isSaid[claim] = true
    for other in index.claims(at: report.article, report.range)
    where isSettled(other) && !precedes(other, claim) {
      isSaid[other] = true
    }
    return true
  }

  /// Adds a line for each of `claims` that has none yet, whatever else its sentence says.
  mutating func addRest(of claims: [Int]) {
    let shown = Set(lines.map(\.claim))
    for claim in claims where lines.count < Self.wholeLineCountMax {
      let id = account.claims[claim].id
      guard !shown.contains(id), let pointer = restPointer(claim) else { continue }
      lines.append(Brief.Line(pointer: pointer, claim: id, maker: Maker("brief.all")))
      isSaid[claim] = true
    }
  }

  /// The words that stand for a claim; of several sentences the first that is fit to be a line.
  private func restPointer(_ claim: Int) -> Pointer? {
    let reports = account.claims[claim].reports
    let best = wording.best(claim)
    let fit = reports.filter { fitness.fits($0, in: account) }
    let isBestFit = fit.contains { report in
      best.map { $0.article == report.article && report.range.contains($0.range) } ?? false
    }
    if isBestFit { return best }
    return fit.first.map { Pointer(article: $0.article, range: $0.range) }
  }

  /// Whether the part of `other` comes before that of `claim`: what one outlet alone says beside a plan of
  /// six does not stand for the plan.
  private func precedes(_ other: Int, _ claim: Int) -> Bool {
    let claims = account.claims
    return Section(claims[other].status).precedence < Section(claims[claim].status).precedence
  }

  /// Whether one sentence is enough for the claim: a dispute needs both its sides.
  private func isSettled(_ claim: Int) -> Bool {
    switch account.claims[claim].status {
    case .agreed, .single, .pending: true
    case .conflicting, .superseded, .denied, .unverified: false
    }
  }

  /// Whether `other` is of a part, but that of the agreed, which comes before the part of `claim`.
  private func disputes(_ other: Int, _ claim: Int) -> Bool {
    isSettled(claim) && precedes(other, claim) && account.claims[other].status != .agreed
  }

  /// How well the sentence stands for its claim: claims it brings, its length, its language.
  private func value(of report: Report, at offset: Int, claim: Int) -> Double {
    let carried = index.claims(at: report.article, report.range).filter(folding.isOwn)
    let status = account.claims[claim].status
    let fresh = carried.count {
      !isSaid[$0] && isSettled($0) && account.claims[$0].status == status
    }
    // What some deny, or one alone says, must not come in beside what all agree on.
    let disputed = carried.count { disputes($0, claim) }
    let isRelayed = report.attributions.contains { $0.kind == .outlet || $0.via != nil }
    let singleOutlet =
      status == .single ? 0 : carried.count { account.claims[$0].status == .single }
    let stance = ClaimWording.fits(report, status) ? Self.stanceBonus : 0
    let length = report.range.count
    let easy = Self.easyByteCount
    let strain = max(0, length - easy.upperBound, easy.lowerBound - length)
    let isForeign = account.articles[report.article].article.language != language
    // Share of the sentence that the claim's own words take: the rest is about something else.
    let share = Double(report.clause.count) / Double(max(1, length))
    let lead = index.isLead(report) ? Self.leadBonus : 0
    // The aligner puts the best report first: its order decides between equals.
    let heading = index.isHeading(report) ? Self.headingPenalty : 0
    let sides = Double(max(0, sideCount(report, of: claim) - 1)) * Self.sideBonus
    let silent = wording.isSilent(report, in: account.claims[claim]) ? Self.silentPenalty : 0
    let broken =
      SentenceForm.isBroken(report.range, in: account.articles[report.article].article.text)
      ? Self.brokenPenalty : 0
    let hanging = fitness.hangs(report, in: account) ? Self.hangingPenalty : 0
    let isLatest = status == .superseded && wording.isLatest(report, of: account.claims[claim])
    let latest = isLatest ? Self.latestBonus : 0
    return share * Self.shareWeight + lead + latest + sides + stance - heading - silent - broken
      - hanging
      + Double(min(fresh, Self.freshCountMax))
      - Double(disputed) * Self.disputePenalty
      - Double(min(singleOutlet, Self.freshCountMax)) * Self.singleOutletPenalty - Double(strain)
      / Self.lengthUnit
      - Double(offset) / 8 - (isRelayed ? Self.relayPenalty : 0)
      - (isForeign ? Self.foreignPenalty : 0)
  }

  /// How many of the values that differ the sentence gives: one with both sides needs no other.
  private func sideCount(_ report: Report, of claim: Int) -> Int {
    guard account.claims[claim].status == .conflicting else { return 0 }
    let mentions = account.articles[report.article].text.quantities.filter {
      report.range.contains($0.range)
    }
    let values = Set(account.claims[claim].reports.compactMap(\.value))
    return values.count { value in
      guard case .quantity(let quantity) = value else { return false }
      return mentions.contains { $0.value == quantity }
    }
  }

  private func content(of pointer: Pointer) -> SentenceContent {
    let article = account.articles[pointer.article].article
    guard let pack = languages.pack(for: article.language) else {
      return SentenceContent(words: [], numbers: [])
    }
    return SentenceContent(article.text, pointer.range, pack: pack)
  }
}
