import SanadLanguages
import SanadModel
import SanadText

/// Reads who wrote, edited and published an article from a line, by `bylines.tsv` of every pack.
struct Bylines: Sendable {
  enum Role: String, Sendable, CaseIterable {
    case author, editor, translator, source, published, updated
  }

  private enum Form: String, Sendable, CaseIterable { case colon, bare, report }

  private struct Label: Sendable {
    let role: Role
    let form: Form
  }

  /// What a line says of the article.
  struct Reading: Sendable {
    struct Part: Sendable {
      let role: Role
      let text: String
      let maker: Maker
    }
    let parts: [Part]
  }

  /// Words of a byline: two labels, and three or four names. Set by reading.
  static let wordCountMax = 30
  /// Words of a name. Set by reading.
  static let nameWordMax = 6

  private var colons = PhraseTable<Label>()
  private var bares = PhraseTable<Label>()
  private let outlets: Outlets
  private let joints: [WordHash: Joint]

  /// What a word between names does.
  private enum Joint: String, CaseIterable { case join, end, job }

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages, outlets: Outlets) throws(PackError) {
    self.outlets = outlets
    joints = try Self.joints(languages)
    for pack in languages.packs { try add(try pack.table("bylines")) }
    try add(try languages.common.table("bylines"))
  }

  private mutating func add(_ table: PackTable) throws(PackError) {
    let (word, role) = (try table.column("word"), try table.column("role"))
    let form = try table.column("form")
    for row in table.rows {
      let label = Label(
        role: try row.choice(role, of: Role.self), form: try row.choice(form, of: Form.self))
      switch label.form {
      case .colon: colons.add(try row.word(word), label, maker: row.maker)
      case .bare, .report: bares.add(try row.word(word), label, maker: row.maker)
      }
    }
  }

  private static func joints(_ languages: Languages) throws(PackError) -> [WordHash: Joint] {
    var words: [WordHash: Joint] = [:]
    for pack in languages.packs {
      let table = try pack.table("name-joints")
      let (joint, kind) = (try table.column("word"), try table.column("role"))
      for row in table.rows {
        words[WordHash(try row.word(joint))] = try row.choice(kind, of: Joint.self)
      }
    }
    return words
  }

  /// The parts of `piece`; nil for a line that is no byline.
  func reading(of piece: Piece) -> Reading? {
    let tokens = piece.tokens
    guard piece.wordCount <= Self.wordCountMax,
      let start = tokens.firstIndex(where: { $0.kind == .word || $0.kind == .number })
    else { return nil }
    guard let first = label(piece, at: start) else { return nil }
    let parts = parts(piece, from: (first.label, start + first.count, first.maker))
    return parts.isEmpty ? nil : Reading(parts: parts)
  }

  /// What stands after the label `open`, and after each label behind it.
  private func parts(_ piece: Piece, from open: Open) -> [Reading.Part] {
    var parts: [Reading.Part] = []
    var open = open
    var index = open.from
    while index < piece.tokens.count {
      if let next = colonLabel(piece, at: index) {
        add(&parts, piece, open, until: index)
        open = (next.label, index + next.count, next.maker)
        index = open.from
      } else {
        index += 1
      }
    }
    add(&parts, piece, open, until: piece.tokens.count)
    return parts
  }

  private typealias Open = (label: Label, from: Int, maker: Maker)

  private func label(_ piece: Piece, at index: Int) -> (label: Label, count: Int, maker: Maker)? {
    if let found = colonLabel(piece, at: index) { return found }
    guard let entry = bares.longestMatch(in: piece.tokens, at: index),
      index + entry.count < piece.tokens.count
    else { return nil }
    let next = piece.tokens[index + entry.count]
    let isTime = entry.payload.role == .published || entry.payload.role == .updated
    guard next.isCapitalised || (isTime && next.kind == .number) else { return nil }
    guard isTime || !piece.isTerminated else { return nil }
    return (entry.payload, entry.count, entry.maker)
  }

  private func colonLabel(
    _ piece: Piece, at index: Int
  ) -> (label: Label, count: Int, maker: Maker)? {
    guard let entry = colons.longestMatch(in: piece.tokens, at: index),
      index + entry.count < piece.tokens.count,
      piece.isMark(index + entry.count, in: ":")
    else { return nil }
    return (entry.payload, entry.count + 1, entry.maker)
  }

  private func add(
    _ parts: inout [Reading.Part], _ piece: Piece, _ open: Open, until end: Int
  ) {
    var from = open.from
    if open.label.form == .report {
      from = nameStart(piece, from, end)
    }
    guard from < end else { return }
    if open.label.role == .author || open.label.role == .editor || open.label.role == .translator {
      for name in names(piece, from, end) {
        parts.append(Reading.Part(role: open.label.role, text: name, maker: open.maker))
      }
    } else {
      parts.append(
        Reading.Part(role: open.label.role, text: piece.text(from..<end), maker: open.maker))
    }
  }

  /// Past the outlet before a reporter's name: `Laporan Wartawan Kabar Timur, Yosef Kaize`.
  private func nameStart(_ piece: Piece, _ from: Int, _ end: Int) -> Int {
    for index in from..<end where piece.isMark(index, in: ",") {
      return index + 1
    }
    return from
  }

  /// Whether `piece` has no words but those that join two names.
  func isJoint(_ piece: Piece) -> Bool {
    piece.tokens.allSatisfy {
      $0.kind == .punctuation || $0.kind == .symbol || joints[$0.hash] == .join
    }
  }

  /// The names in a stretch of tokens, parted by marks and by words such as `dan`.
  func names(_ piece: Piece, _ from: Int, _ end: Int) -> [String] {
    var names: [String] = []
    var start: Int?
    var isSkipping = false
    for index in from...end {
      if index < end, isNamePart(piece, index) {
        if !isSkipping { start = start ?? index }
        continue
      }
      if let first = start { add(&names, piece, first, index) }
      start = nil
      guard index < end, names.count < ArticleDraft.nameCountMax else { break }
      if stopsNames(piece, index) || (!names.isEmpty && isLabel(piece, index)) { break }
      let joint = joints[piece.tokens[index].hash]
      isSkipping = joint == .end || (isSkipping && joint == nil && !isComma(piece, index))
    }
    return names
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
    let name = piece.text.text(from: head, to: tail)
    if !names.contains(name) { names.append(name) }
  }

  private func isNamePart(_ piece: Piece, _ index: Int) -> Bool {
    let token = piece.tokens[index]
    if token.kind == .word {
      let joint = joints[token.hash]
      return joint != .join && joint != .end && !bares.matches(in: piece.tokens, at: index)
    }
    if token.kind == .number { return !token.spaceBefore }
    return !token.spaceBefore && piece.text.isMark(token, in: "-.'")
  }

  /// `|` and brackets end the names: what follows is a place or an outlet.
  private func stopsNames(_ piece: Piece, _ index: Int) -> Bool {
    piece.isMark(index, in: "|([")
  }
}
