import SanadLanguages
import SanadModel
import SanadText

/// Which words of a byline are names: marks, joints, days, jobs and degrees part or end them.
extension Bylines {
  /// Whether `piece` has no words but those that join two names.
  func isJoint(_ piece: Piece) -> Bool {
    piece.tokens.allSatisfy {
      $0.kind == .punctuation || $0.kind == .symbol || joints[$0.hash] == .join
    }
  }

  /// The names in a stretch of tokens, parted by marks and by words such as `dan`; a day ends them.
  func names(_ piece: Piece, _ from: Int, _ end: Int) -> [String] {
    var names: [String] = []
    var start: Int?
    var isSkipping = false
    let stop = (from..<max(from, end)).first { isDay(piece, $0, end) } ?? end
    for index in from...max(from, stop) {
      if index < stop, isNamePart(piece, index, after: start) {
        if !isSkipping { start = start ?? index }
        continue
      }
      if let first = start,
        names.isEmpty || isFull(piece, first, index) || !isBeforeDay(piece, index, stop, end)
      {
        add(&names, piece, first, index)
      }
      start = nil
      guard index < stop, names.count < ArticleDraft.nameCountMax else { break }
      if stopsNames(piece, index) || (!names.isEmpty && isLabel(piece, index)) { break }
      let joint = joints[piece.tokens[index].hash]
      isSkipping = joint == .end || (isSkipping && joint == nil && !isComma(piece, index))
    }
    return names
  }

  /// Whether only marks stand between token `index` and a day.
  private func isBeforeDay(_ piece: Piece, _ index: Int, _ day: Int, _ end: Int) -> Bool {
    day < end && piece.tokens[min(index, day)..<day].allSatisfy { $0.kind == .punctuation }
  }

  /// Two words and more: one alone between a name and a day is a place.
  private func isFull(_ piece: Piece, _ first: Int, _ end: Int) -> Bool {
    1 < piece.tokens[first..<end].count { $0.kind == .word }
  }

  /// Whether a day starts at token `index`: a month beside a number, a number beside a month, or a day of the
  /// week that no name goes on from.
  private func isDay(_ piece: Piece, _ index: Int, _ end: Int) -> Bool {
    let token = piece.tokens[index]
    let next = index + 1 < end ? piece.tokens[index + 1] : nil
    if token.kind == .number {
      return token.spaceBefore
        && (next.map { calendar.month($0) != nil } ?? false
          || (token.count == 4 && next == nil)
          || (next.map { piece.text.isMark($0, in: "/-.:") } ?? false))
    }
    if calendar.month(token) != nil { return next?.kind == .number }
    guard calendar.weekday(token) != nil else { return false }
    return next.map { $0.kind != .word || calendar.month($0) != nil } ?? true
  }

  private func isComma(_ piece: Piece, _ index: Int) -> Bool {
    piece.isMark(index, in: ",;&/")
  }

  /// `additional reporting by`: other people's work.
  private func isLabel(_ piece: Piece, _ index: Int) -> Bool {
    bares.matches(in: piece.tokens, at: index)
  }

  /// Adds a name without the job after it; a job alone is no name.
  private func add(_ names: inout [String], _ piece: Piece, _ first: Int, _ end: Int) {
    var last = end
    if isDegree(piece, first, end) { return }
    if !names.isEmpty, isSuffix(piece, first, end) {
      names[names.count - 1] += ", " + piece.text(first..<end)
      return
    }
    if let job = (first..<end).first(where: { joints[piece.tokens[$0].hash] == .job }) {
      if end - 1 == job, first + 1 < job, end - first < Self.nameWordMax {
        last = job
      } else {
        return
      }
    }
    let tokens = piece.tokens[first..<last]
    guard tokens.count(where: { $0.kind == .word }) <= Self.nameWordMax,
      let head = tokens.first, let tail = tokens.last
    else { return }
    // `Rani Kusuma, Kabar TV`: where a person works.
    if !names.isEmpty, 1 < tokens.count, houses.isWord(head) { return }
    let name = piece.text.text(from: head, to: tail)
    if !names.contains(name) { names.append(name) }
  }

  /// `Jr.`, `Sr.`: the end of the name before it.
  private func isSuffix(_ piece: Piece, _ first: Int, _ end: Int) -> Bool {
    piece.tokens[first..<end].allSatisfy {
      joints[$0.hash] == .suffix || piece.text.isMark($0, in: ".")
    }
  }

  /// `MD`, `M.D.`, `S.H.`: what a person has learned, no name.
  private func isDegree(_ piece: Piece, _ first: Int, _ end: Int) -> Bool {
    let tokens = piece.tokens[first..<end]
    if tokens.allSatisfy({ joints[$0.hash] == .degree || piece.text.isMark($0, in: ".") }) {
      return true
    }
    let inner = tokens.dropFirst().dropLast()
    return inner.contains { piece.text.isMark($0, in: ".") }
      && tokens.dropFirst().allSatisfy { !$0.spaceBefore }
  }

  /// - Parameter first: where the name before `index` starts; nil where none does.
  private func isNamePart(_ piece: Piece, _ index: Int, after first: Int?) -> Bool {
    let token = piece.tokens[index]
    if token.kind == .word {
      let joint = joints[token.hash]
      let isOwn = isSpelledAsName(piece, index, after: first)
      if joint == .join || joint == .end { return isOwn }
      guard let label = bares.longestMatch(in: piece.tokens, at: index) else { return true }
      return isOwn && label.count == 1 && label.payload.role == .author
    }
    if token.kind == .number { return !token.spaceBefore }
    return !token.spaceBefore && piece.text.isMark(token, in: "-.'")
  }

  /// A word that elsewhere joins names or stands before them, where it is part of one: it has a capital, and a
  /// full name does not stand before it. `Dan Brown`, `Angel Di Maria`.
  private func isSpelledAsName(_ piece: Piece, _ index: Int, after first: Int?) -> Bool {
    guard piece.tokens[index].isCapitalised else { return false }
    guard let first else { return true }
    return piece.tokens[index].letterCase != .upper && !isFull(piece, first, index)
  }

  /// `|`, brackets and `@name` end the names: what follows is a place, an outlet or an account.
  private func stopsNames(_ piece: Piece, _ index: Int) -> Bool {
    piece.isMark(index, in: "|([")
      || (piece.isMark(index, in: "@") && piece.tokens[index].spaceBefore)
  }
}
