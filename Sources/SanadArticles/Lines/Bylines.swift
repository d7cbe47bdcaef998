import SanadLanguages
import SanadModel
import SanadText

/// Reads who wrote, edited and published an article from a line, by `bylines.tsv` of every pack.
struct Bylines: Sendable {
  enum Role: String, Sendable, CaseIterable {
    case author, editor, translator, source, published, updated
    /// A day that is none of the article's: `Received`.
    case other
  }

  enum Form: String, Sendable, CaseIterable { case colon, bare, report }

  struct Label: Sendable {
    let role: Role
    let form: Form
    /// Words of a name behind it at least.
    var nameWordMin = 0
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
  private(set) var bares = PhraseTable<Label>()
  private let outlets: Outlets
  let houses: HouseNames
  let joints: [WordHash: Joint]
  let calendar: CalendarWords

  /// What a word between names does.
  enum Joint: String, CaseIterable { case join, end, job, suffix, degree, name, account }

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages, outlets: Outlets, calendar: CalendarWords) throws(PackError) {
    (self.outlets, self.calendar) = (outlets, calendar)
    joints = try Self.joints(languages)
    houses = try HouseNames(languages.common)
    for pack in languages.packs { try add(try pack.table("bylines")) }
    try add(try languages.common.table("bylines"), foreignWordMin: Self.foreignNameWordMin)
  }

  /// Words of a name behind a label of one word in a language without a pack: `Von Miller` is a name. Set by reading.
  private static let foreignNameWordMin = 2

  private mutating func add(_ table: PackTable, foreignWordMin: Int = 0) throws(PackError) {
    let (word, role) = (try table.column("word"), try table.column("role"))
    let form = try table.column("form")
    for row in table.rows {
      let isWord = !(try row.word(word)).contains(" ")
      let label = Label(
        role: try row.choice(role, of: Role.self), form: try row.choice(form, of: Form.self),
        nameWordMin: isWord ? foreignWordMin : 0)
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

  /// The role whose label is the whole of `piece`: `Penulis`, `Editor`.
  func role(of piece: Piece) -> (role: Role, maker: Maker)? {
    guard let entry = colons.longestMatch(in: piece.tokens, at: 0),
      entry.count == piece.tokens.count, entry.payload.form == .colon
    else { return nil }
    return (entry.payload.role, entry.maker)
  }

  /// Whether `text` is what a page's program calls an account that is nobody: `admin`.
  func isAccount(_ text: String) -> Bool {
    let words = SourceText(text).wordHashes
    return !words.isEmpty && words.allSatisfy { joints[$0] == .account }
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
      if let next = colonLabel(piece, at: index) ?? author(piece, at: index, behind: open) {
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

  /// `Posted June 3, 2019 by Fay Peters`: the label of a name behind a day.
  private func author(
    _ piece: Piece, at index: Int, behind open: Open
  ) -> (label: Label, count: Int, maker: Maker)? {
    guard open.label.role == .published || open.label.role == .updated,
      piece.tokens[index].letterCase == .lower, let found = label(piece, at: index),
      found.label.role == .author
    else { return nil }
    return found
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
    let words = piece.tokens[(index + entry.count)...].prefix {
      $0.isCapitalised || piece.text.isMark($0, in: "-")
    }
    guard entry.payload.nameWordMin <= words.count else { return nil }
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
}
