import SanadModel
import SanadText

/// Reads the values of a statement: quantities, days, hours, numbers beside a word, ages, ranks, initials.
struct ValueMentionReader: Sendable {
  /// The bounds of a bracketed age. Set by reading.
  static let ageRange = 4.0...109.0
  /// Letters of initials. Set by reading.
  static let initialRange = 2...3

  let story: StoryIndex
  let lexicon: ClaimLexicon
  let id: StatementID
  let words: [ClassedWord]
  let uses: [QuantityUse]

  var tokens: [Token] { story.tokens(of: id) }
  var text: SourceText { story.annotated(id).article.text }
  var cues: ValueWords { lexicon.valueWords }

  func mentions() -> [ValueMention] {
    let measured = quantities() + days()
    let taken = measured.map(\.range)
    return (measured + numbers(outside: taken) + ranks() + initials()).sorted {
      ($0.range.start, $0.kind.rawValue) < ($1.range.start, $1.kind.rawValue)
    }
  }

  /// The indices of the words within `range`.
  func place(_ range: TextRange) -> Range<Int> {
    let first = words.firstIndex { range.overlaps(tokens[$0.token].range) } ?? 0
    let last = words.lastIndex { range.overlaps(tokens[$0.token].range) } ?? first
    return first..<max(first, last) + 1
  }

  func has(_ classes: WordClasses, _ range: Range<Int>) -> Bool {
    range.clamped(to: words.indices).contains { !words[$0].classes.isDisjoint(with: classes) }
  }

  private func hash(_ word: Int) -> WordHash { tokens[words[word].token].hash }

  // MARK: Days and hours

  private func days() -> [ValueMention] {
    story.dates(within: story.range(of: id), of: id).compactMap { mention in
      guard !words.isEmpty else { return nil }
      let place = place(mention.range)
      if let hour = mention.value.hour {
        return ValueMention(
          statement: id, kind: .clock, unit: .none, low: Double(hour.minute),
          high: Double(hour.minute),
          isRough: has(cues.about, max(0, place.lowerBound - 2)..<place.upperBound),
          range: mention.range, words: place, value: .date(mention.value))
      }
      switch mention.value {
      case .day(let day): return self.day(day, mention, place)
      case .interval:
        return mention.value.days.map { days in
          ValueMention(
            statement: id, kind: .day, unit: .none, low: Double(days.lowerBound.dayNumber),
            high: Double(days.upperBound.dayNumber), range: mention.range, words: place,
            value: .date(mention.value))
        }
      default: return nil
      }
    }
  }

  /// A day as it is written: beside a weekday that contradicts it, a date is not mended.
  private func day(_ day: CivilDate, _ mention: DateMention, _ place: Range<Int>) -> ValueMention {
    let weekdays = place.compactMap { cues.weekdays[hash($0)] }
    let weekday = weekdays.last
    let date = WrittenDate(place.map { words[$0].token }, tokens, text, cues)
    let published = story.published(id)?.date ?? day
    let written = date.date(near: published)
    let isSlip =
      weekday != nil && written != nil && !date.has(oneOf: weekdays, near: published)
    let used = isSlip ? written ?? day : day
    return ValueMention(
      statement: id, kind: .day, unit: .none, low: Double(used.dayNumber),
      high: Double(used.dayNumber), range: mention.range, words: place, weekday: weekday,
      isSlip: isSlip, value: .date(.day(used)))
  }

  // MARK: Numbers, ages, ranks, initials

  private func numbers(outside taken: [TextRange]) -> [ValueMention] {
    words.indices.compactMap { place in
      let token = tokens[words[place].token]
      guard token.kind == .number, !isOfPair(token),
        !taken.contains(where: { $0.overlaps(token.range) }),
        let number = NumberText.value(token, in: text, decimalMark: cues.decimalMark)
      else { return nil }
      if isBracketed(words[place].token), Self.ageRange.contains(number), 0 < place {
        return made(.age, hash(place - 1), number, token, place)
      }
      var before = place - 1
      if 0 < before, has(cues.ordinal, before..<before + 1) { before -= 1 }
      guard 0 <= before, tokens[words[before].token].kind == .word,
        words[before].classes.isDisjoint(with: [cues.stop, cues.unmeasured, cues.ordinal]),
        !isName(tokens[words[before].token])
      else { return nil }
      return made(.number, hash(before), number, token, place)
    }
  }

  /// Letters of a word with a capital that is a name, rather than a short mark before a number: `Km 91`. Set by reading.
  private static let nameLetterCountMin = 4

  /// Whether a number behind the word is part of a name: a model, a law, the shirt of a player.
  private func isName(_ token: Token) -> Bool {
    token.isCapitalised && token.letterCase != .upper && Self.nameLetterCountMin <= token.count
      && cues.months[token.hash] == nil
  }

  /// Whether a slash or a plus joins it to another number: `2024/2025`, `90+4`.
  private func isOfPair(_ token: Token) -> Bool {
    let joints = [UInt8(ascii: "/"), UInt8(ascii: "+")]
    let (start, end) = (Int(token.start), Int(token.end))
    return 0 < start && joints.contains(text.utf8[start - 1])
      || end < text.utf8.count && joints.contains(text.utf8[end])
  }

  private func made(
    _ kind: ValueMention.Kind, _ unit: WordHash, _ number: Double, _ token: Token, _ place: Int
  ) -> ValueMention {
    ValueMention(
      statement: id, kind: kind, unit: unit, low: number, high: number, range: token.range,
      words: place..<place + 1, value: .words(text[token.range]))
  }

  private func isBracketed(_ index: Int) -> Bool {
    let cursor = TokenCursor(text, tokens)
    return cursor.mark(index - 1) == "(" && cursor.mark(index + 1) == ")"
  }

  /// The rank before a person's name, or the first word of it, keyed by the name's next word.
  private func ranks() -> [ValueMention] {
    let names = story.text(of: id).names.filter {
      $0.type == .person && story.range(of: id).contains($0.range)
    }
    return names.compactMap { name in
      let place = place(name.range)
      let first = place.lowerBound
      if 0 < first, has(cues.rank, first - 1..<first) { return rank(first - 1, of: first) }
      if has(cues.rank, first..<first + 1), 1 < place.count { return rank(first, of: first + 1) }
      return nil
    }
  }

  private func rank(_ place: Int, of name: Int) -> ValueMention {
    let token = tokens[words[place].token]
    return ValueMention(
      statement: id, kind: .rank, unit: hash(name), low: 0, high: 0, word: token.hash,
      range: token.range, words: place..<place + 1, value: .words(text[token.range]))
  }

  private func initials() -> [ValueMention] {
    words.indices.compactMap { place in
      let index = words[place].token
      let token = tokens[index]
      guard token.kind == .word, token.letterCase == .upper,
        Self.initialRange.contains(token.count),
        0 < place && has(cues.initial, place - 1..<place)
          || tokens.indices.contains(index + 3) && isBracketed(index + 2)
            && tokens[index + 2].kind == .number
      else { return nil }
      return ValueMention(
        statement: id, kind: .initials, unit: .none, low: 0, high: 0, word: token.hash,
        letters: Array(text.utf8[token.range.start..<token.range.end]), range: token.range,
        words: place..<place + 1, value: .words(text[token.range]))
    }
  }
}

/// A number as its token writes it.
enum NumberText {
  /// Nil for digits and marks that are no number.
  static func value(_ token: Token, in text: SourceText, decimalMark: UInt8) -> Double? {
    var digits: [UInt8] = []
    var sinceMark: Int?
    let bytes = text.utf8[token.range.start..<token.range.end]
    var isDecimal = false
    for byte in bytes {
      if ByteClass.isDigit(byte) {
        digits.append(byte)
        sinceMark = sinceMark.map { $0 + 1 }
      } else if !isDecimal, sinceMark == nil || sinceMark == 3 {
        if byte == decimalMark {
          digits.append(UInt8(ascii: "."))
          isDecimal = true
          sinceMark = nil
        } else {
          sinceMark = 0
        }
      } else {
        return nil
      }
    }
    guard sinceMark == nil || sinceMark == 3 else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
