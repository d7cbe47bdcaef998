import SanadLanguages
import SanadModel
import SanadText

/// What a pattern of words says of the statement it stands in.
enum StatusKind: String, Sendable, CaseIterable {
  case denied, pending, unverified
  /// Somebody accuses, or a rumour says: what denials deny.
  case alleged
}

/// A row of `status-patterns.tsv`: a class of words, and what stands around one.
struct StatusPattern: Sendable {
  /// Name of a pattern that only keeps those after it away.
  static let shield = "-"

  let name: String
  let kind: StatusKind
  let trigger: WordClasses
  let conditions: [StatusCondition]
  let reach: StatusReach
  let maker: Maker
}

/// What a pattern is about.
enum StatusReach: String, Sendable, CaseIterable {
  /// The words after its trigger.
  case after
  /// The clause around it.
  case clause
}

/// What must stand, or must not stand, around the word of a pattern.
enum StatusCondition: Hashable, Sendable {
  /// A word of the classes stands within so many words before or after.
  case near(WordClasses, reach: Int, isBefore: Bool, isWanted: Bool)
  /// A word of the classes stands in the sentence.
  case anywhere(WordClasses, isWanted: Bool)
  /// The word stands within quotation marks.
  case quoted
}

/// A pattern where it holds.
struct StatusMatch: Hashable, Sendable {
  let name: String
  let kind: StatusKind
  /// Index of the token that the pattern holds at.
  let token: Int
  let reach: StatusReach
  let maker: Maker
}

/// The patterns of one language that say that something is denied, open or not vouched for.
struct StatusPatterns: Sendable {
  let words: WordClassTable
  private let patterns: [StatusPattern]

  /// Words for what is said as such, and for what somebody is accused of.
  var topics: WordClasses { words.classes["topic"] ?? [] }
  var accusations: WordClasses { words.classes["accuse"] ?? [] }
  /// Words beside one of these that name it as told of before.
  var pointers: WordClasses { words.classes["pointer"] ?? [] }
  /// Words for an intention or a tie, which say nothing of what is meant or tied.
  var aims: WordClasses { words.classes["aim"] ?? [] }

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let words = try WordClassTable(pack: pack, table: "status-words")
    let table = try pack.table("status-patterns")
    let (name, kind) = (try table.column("name"), try table.column("kind"))
    let (trigger, conditions) = (try table.column("trigger"), try table.column("conditions"))
    let reach = try table.column("reach")
    var patterns: [StatusPattern] = []
    for row in table.rows {
      var read: [StatusCondition] = []
      for text in row.list(conditions) {
        read.append(try Self.condition(text, words, row))
      }
      patterns.append(
        StatusPattern(
          name: try row.word(name), kind: try row.choice(kind, of: StatusKind.self),
          trigger: try Self.classes(row.word(trigger), words, row), conditions: read,
          reach: row.text(reach).isEmpty ? .after : try row.choice(reach, of: StatusReach.self),
          maker: row.maker))
    }
    self.words = words
    self.patterns = patterns
  }

  /// `before topic 8`, `not-after yes 3`, `with accuse`, `quoted`.
  private static func condition(
    _ text: String, _ words: WordClassTable, _ row: PackRow
  ) throws(PackError) -> StatusCondition {
    let parts = text.split(separator: " ").map(String.init)
    let wanted = !(parts.first?.hasPrefix("not-") ?? false)
    switch (parts.first, parts.count) {
    case ("quoted", 1): return .quoted
    case ("with", 2): return .anywhere(try classes(parts[1], words, row), isWanted: true)
    case ("without", 2): return .anywhere(try classes(parts[1], words, row), isWanted: false)
    case ("before", 3), ("not-before", 3), ("after", 3), ("not-after", 3):
      guard let reach = Int(parts[2]) else {
        throw row.bad(.notANumber(column: "conditions", text: text))
      }
      return .near(
        try classes(parts[1], words, row), reach: reach, isBefore: parts[0].hasSuffix("before"),
        isWanted: wanted)
    default: throw row.bad(.unknownChoice(column: "conditions", text: text, choices: []))
    }
  }

  private static func classes(
    _ name: String, _ words: WordClassTable, _ row: PackRow
  ) throws(PackError) -> WordClasses {
    guard let classes = words.classes[name] else {
      throw row.bad(
        .unknownChoice(column: "trigger", text: name, choices: words.classes.keys.sorted()))
    }
    return classes
  }

  /// The patterns that hold in a sentence of `words`, by place: at each word the first of each kind.
  ///
  /// - Parameter isQuoted: whether a token stands within quotation marks.
  func matches(in words: [ClassedWord], isQuoted: (Int) -> Bool) -> [StatusMatch] {
    let all = words.reduce(into: WordClasses()) { $0.formUnion($1.classes) }
    var matches: [StatusMatch] = []
    for index in words.indices where !words[index].classes.isEmpty {
      var seen: Set<StatusKind> = []
      for pattern in patterns
      where !pattern.trigger.isDisjoint(with: words[index].classes)
        && !seen.contains(pattern.kind)
        && pattern.conditions.allSatisfy({ holds($0, at: index, words, all, isQuoted) })
      {
        seen.insert(pattern.kind)
        if pattern.name == StatusPattern.shield { continue }
        matches.append(
          StatusMatch(
            name: pattern.name, kind: pattern.kind, token: words[index].token,
            reach: pattern.reach, maker: pattern.maker))
      }
    }
    return matches
  }

  private func holds(
    _ condition: StatusCondition, at index: Int, _ words: [ClassedWord], _ all: WordClasses,
    _ isQuoted: (Int) -> Bool
  ) -> Bool {
    switch condition {
    case .quoted: return isQuoted(words[index].token)
    case .anywhere(let classes, let isWanted): return all.isDisjoint(with: classes) != isWanted
    case .near(let classes, let reach, let isBefore, let isWanted):
      let window =
        isBefore
        ? words[max(0, index - reach)..<index]
        : words[(index + 1)..<max(index + 1, min(words.count, index + 1 + reach))]
      return window.contains { !$0.classes.isDisjoint(with: classes) } == isWanted
    }
  }
}
