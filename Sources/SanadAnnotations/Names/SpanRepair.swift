import SanadModel
import SanadText

/// Corrects the borders of the tagger's spans: marks, titles, particles and short forms in brackets.
struct SpanRepair {
  let field: NameField
  let lexicon: NameLexicon
  /// Whether a dash between spaces separates two names, as in a dateline; in works of reference it is part
  /// of a name.
  let splitsDashes: Bool

  /// `spans` without marks at their ends, and with each short form in brackets as a name of its own.
  func repaired(_ spans: [NameSpan]) -> [NameSpan] {
    var repaired: [NameSpan] = []
    for (index, span) in spans.enumerated() {
      let next = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : field.tokens.count
      for part in parted(span) {
        guard let part = trimmed(part) else { continue }
        let whole = withHead(withTail(part, before: next), after: repaired.last)
        // A loop: a method handed on as a value would copy the tables' references each time.
        for half in split(retyped(withoutTitle(whole)), before: next) {
          for name in withoutHolder(half) { repaired += knownHalves(name) }
        }
      }
    }
    return joined(repaired)
  }

  /// `Abdullah bin Zayed`: two persons with a particle of names between them are one.
  private func joined(_ spans: [NameSpan]) -> [NameSpan] {
    var joined: [NameSpan] = []
    for span in spans {
      guard let last = joined.last, last.type == .person, span.type == .person,
        last.tokens.upperBound + 1 == span.tokens.lowerBound, isParticle(last.tokens.upperBound)
      else {
        joined.append(span)
        continue
      }
      joined[joined.count - 1] = part(last, last.tokens.lowerBound..<span.tokens.upperBound)
    }
    return joined
  }

  private func isParticle(_ index: Int) -> Bool {
    lexicon.words.has(field.tokens[index].hash, .particle)
      && !field.tokens[index].isCapitalised
  }

  /// The parts of a name between dashes with spaces around them.
  private func parted(_ span: NameSpan) -> [NameSpan] {
    guard splitsDashes else { return [span] }
    var parts: [NameSpan] = []
    var start = span.tokens.lowerBound
    for index in span.tokens where isSpacedDash(index) {
      if start < index { parts.append(part(span, start..<index)) }
      start = index + 1
    }
    if start < span.tokens.upperBound { parts.append(part(span, start..<span.tokens.upperBound)) }
    return parts
  }

  private func isSpacedDash(_ index: Int) -> Bool {
    field.cursor.isDash(index) && field.tokens[index].spaceBefore
      && index + 1 < field.tokens.count && field.tokens[index + 1].spaceBefore
  }

  private func isOpening(_ index: Int) -> Bool { field.mark(index) == "(" }
  private func isClosing(_ index: Int) -> Bool { field.mark(index) == ")" }

  /// The span without marks at its ends; a full stop stays after an initial, a bracket that it opens
  /// stays closed.
  private func trimmed(_ span: NameSpan) -> NameSpan? {
    var (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    while start < end, field.tokens[start].kind == .punctuation { start += 1 }
    while start < end, field.tokens[end - 1].kind == .punctuation, !belongs(end - 1, start) {
      end -= 1
    }
    guard start < end else { return nil }
    return NameSpan(tokens: start..<end, type: span.type, maker: span.maker)
  }

  /// `Yoon Suk-yeol`, `Maria da Silva`: a person's name goes on over a hyphen without spaces and over a
  /// particle.
  private func withTail(_ span: NameSpan, before next: Int) -> NameSpan {
    let end = span.tokens.upperBound
    if span.type == .person, end + 1 < next, isParticle(end),
      field.tokens[end + 1].letterCase == .capital
    {
      return part(span, span.tokens.lowerBound..<(end + 2))
    }
    guard span.type == .person, end + 1 < next, field.mark(end) == "-",
      !field.tokens[end].spaceBefore, !field.tokens[end + 1].spaceBefore,
      field.tokens[end + 1].kind == .word, Self.tailByteMin <= field.tokens[end + 1].count
    else { return span }
    return part(span, span.tokens.lowerBound..<(end + 2))
  }

  /// The shortest second half of a given name; shorter ones are endings. Set by reading.
  private static let tailByteMin = 2

  /// `Gunung Semeru`: a place's name takes in the capitalised word before it that says what it is.
  private func withHead(_ span: NameSpan, after last: NameSpan?) -> NameSpan {
    let start = span.tokens.lowerBound
    guard span.type == .place, 0 < start, last.map({ $0.tokens.upperBound < start }) ?? true,
      field.tokens[start - 1].isCapitalised, !field.isBreak[start],
      lexicon.words.entry(field.tokens[start - 1].hash, .first)?.type == .place
    else { return span }
    return part(span, (start - 1)..<span.tokens.upperBound)
  }

  /// `juru bicara ⟦Kementerian Luar Negeri⟧ ⟦Budi Santoso⟧`: after a role, what follows a known
  /// organization's name is the person in that role.
  private func withoutHolder(_ span: NameSpan) -> [NameSpan] {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    if span.type == .person { return behindOrganization(span) ?? [span] }
    guard span.type == .organization, 0 < start,
      let known = lexicon.gazetteer.match(in: field.tokens, at: start, limit: end),
      start + known.count < end, follows(start) == .role
    else { return [span] }
    let rest = (start + known.count)..<end
    guard isPerson(rest) else { return [span] }
    return [
      part(span, start..<rest.lowerBound),
      NameSpan(tokens: rest, type: .person, maker: Maker("names.holder")),
    ]
  }

  private func isPerson(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      field.tokens[index].letterCase == .capital
        && lexicon.gazetteer.match(in: field.tokens, at: index, limit: tokens.upperBound) == nil
        && !lexicon.words.has(field.tokens[index].hash, .first)
    }
  }

  /// `Kepala Pusat Gempa BMKG Bagas` tagged as a person: who stands behind an organization's name in capitals or of
  /// several words.
  private func behindOrganization(_ span: NameSpan) -> [NameSpan]? {
    let end = span.tokens.upperBound
    for at in span.tokens {
      guard let known = lexicon.gazetteer.match(in: field.tokens, at: at, limit: end),
        known.known.type == .organization, known.known.isUpper || 1 < known.count,
        at + known.count < end, isPerson((at + known.count)..<end)
      else { continue }
      return [
        NameSpan(
          tokens: at..<(at + known.count), type: .organization, maker: Maker("names.holder")),
        NameSpan(tokens: (at + known.count)..<end, type: .person, maker: Maker("names.holder")),
      ]
    }
    return nil
  }

  /// A person whose first word begins names of organizations (`Kantor Berita …`), or whose last word
  /// ends them (`… Advisory Centre`), is an organization.
  private func retyped(_ span: NameSpan) -> NameSpan {
    guard span.type == .person, 1 < span.tokens.count else { return span }
    let first = lexicon.words.entry(field.tokens[span.tokens.lowerBound].hash, .first)
    let last = lexicon.words.entry(field.tokens[span.tokens.upperBound - 1].hash, .last)
    guard let sign = [first, last].compactMap({ $0 }).first(where: { $0.type == .organization })
    else { return span }
    return NameSpan(tokens: span.tokens, type: .organization, maker: sign.maker)
  }

  /// Two known names of one type side by side, tagged as one.
  private func knownHalves(_ span: NameSpan) -> [NameSpan] {
    let (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    guard 2 < span.tokens.count,
      let first = lexicon.gazetteer.match(in: field.tokens, at: start, limit: end),
      first.known.type == span.type, start + first.count < end,
      let second = lexicon.gazetteer.match(
        in: field.tokens, at: start + first.count, limit: end),
      second.known.type == span.type, start + first.count + second.count == end
    else { return [span] }
    return [part(span, start..<(start + first.count)), part(span, (start + first.count)..<end)]
  }

  /// The kind of the title that ends just before the token.
  private func follows(_ index: Int) -> PersonTitleTable.Kind? {
    for start in max(0, index - Self.titleTokenMax)..<index {
      if let title = lexicon.personTitles.match(in: field.tokens, at: start, limit: index),
        start + title.count == index
      {
        return title.kind
      }
    }
    return nil
  }

  private func belongs(_ index: Int, _ start: Int) -> Bool {
    if isClosing(index) { return (start..<index).contains(where: isOpening) }
    let before = field.tokens[index - 1]
    return field.mark(index) == "."
      && (before.count == 1 || lexicon.words.has(before.hash, .dotted))
  }

  /// `Komisi Pemilihan Umum (KPU)` as two names; capitals in brackets after an organization are its
  /// short form even if the tagger found none.
  private func split(_ span: NameSpan, before next: Int) -> [NameSpan] {
    let end = span.tokens.upperBound
    if isClosing(end - 1), 3 < span.tokens.count {
      guard let opening = span.tokens.dropFirst().last(where: isOpening),
        isShortForm((opening + 1)..<(end - 1))
      else { return [span] }
      return [
        part(span, span.tokens.lowerBound..<opening), part(span, (opening + 1)..<(end - 1)),
      ]
    }
    guard span.type == .organization, 1 < span.tokens.count, end + 2 < field.tokens.count,
      isOpening(end), isClosing(end + 2), end + 1 < next, isShortForm(end + 1)
    else { return [span] }
    return [span, part(span, (end + 1)..<(end + 2))]
  }

  /// `KPU`, `BPH Migas`: capitals, with at most two words after them.
  private func isShortForm(_ tokens: Range<Int>) -> Bool {
    (1...Self.shortFormTokenMax).contains(tokens.count) && isShortForm(tokens.lowerBound)
      && tokens.allSatisfy { field.tokens[$0].isCapitalised }
  }

  /// The most tokens of a short form in brackets. Set by reading.
  private static let shortFormTokenMax = 3

  private func isShortForm(_ index: Int) -> Bool {
    field.tokens[index].kind == .word && field.tokens[index].letterCase == .upper
  }

  func part(_ span: NameSpan, _ tokens: Range<Int>) -> NameSpan {
    NameSpan(tokens: tokens, type: span.type, maker: span.maker)
  }
}
