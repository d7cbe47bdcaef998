import SanadLanguages
import SanadModel
import SanadText

/// Says which sentences state something by themselves: no question, teaser, byline or lone fragment does.
struct LineFitness: Sendable {
  /// Words and numbers from which a sentence says something without its heading. Set by reading.
  private static let wordCountMin = 4
  /// Marks that end a question, or words that lead to what follows.
  private static let openEnds: Set<Unicode.Scalar> = ["?", ":", "…", "-", "–"]
  /// Marks that may stand behind the mark that ends a sentence.
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "»", " "]
  /// Three points in a row end a teaser as `…` does.
  private static let ellipsis = "..."

  /// By language: words that open a teaser, a byline or a pointer to another report.
  private let openings: [String: PhraseTable<Void>]
  /// By language: words that tie a sentence to the one before it.
  private let ties: [String: PhraseTable<Void>]

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    openings = try Self.phrases("line-openings", languages)
    ties = try Self.phrases("hanging-openings", languages)
  }

  private static func phrases(
    _ name: String, _ languages: Languages
  ) throws(PackError) -> [String: PhraseTable<Void>] {
    var phrases: [String: PhraseTable<Void>] = [:]
    for pack in languages.packs {
      let table = try pack.table(name)
      if table.columns.isEmpty { continue }
      phrases[pack.tag] = try PhraseTable(
        table, phrase: "words", tokenizer: pack.tokenizer
      ) { (_) throws(PackError) in }
    }
    return phrases
  }

  /// Whether the sentence of `report` may stand in a brief.
  ///
  /// - Complexity: O(tokens of the sentence).
  func fits(_ report: Report, in account: Account) -> Bool {
    guard account.articles.indices.contains(report.article) else { return false }
    let annotated = account.articles[report.article]
    let tokens = Self.tokens(of: annotated.text.tokens, in: report.range)
    if tokens.isEmpty { return annotated.text.tokens.isEmpty }
    let count = tokens.count { $0.kind == .word || $0.kind == .number }
    guard Self.wordCountMin <= count, !Self.isOpen(annotated.article.text[report.range]) else {
      return false
    }
    return !Self.opens(tokens, openings[Self.primary(annotated.article.language)])
  }

  /// Whether the sentence of `report` needs the one before it to be understood.
  ///
  /// - Complexity: O(tokens of the sentence).
  func hangs(_ report: Report, in account: Account) -> Bool {
    guard account.articles.indices.contains(report.article) else { return false }
    let annotated = account.articles[report.article]
    let tokens = Self.tokens(of: annotated.text.tokens, in: report.range)
    return Self.opens(tokens, ties[Self.primary(annotated.article.language)])
  }

  private static func primary(_ language: String) -> String {
    String(language.prefix { $0 != "-" })
  }

  private static func tokens(of tokens: [Token], in range: TextRange) -> [Token] {
    let first = tokens.lowerBound { Int($0.start) < range.start }
    return Array(tokens[first...].prefix { Int($0.end) <= range.end })
  }

  /// Whether `sentence` asks, or leads to what stands behind it.
  private static func isOpen(_ sentence: String) -> Bool {
    let last = sentence.unicodeScalars.reversed().first { !closers.contains($0) }
    return last.map(openEnds.contains) == true || sentence.hasSuffix(ellipsis)
  }

  /// Whether `table` has the first word, or the first behind a mark.
  private static func opens(_ tokens: [Token], _ table: PhraseTable<Void>?) -> Bool {
    guard let table, let first = tokens.firstIndex(where: { $0.kind == .word })
    else { return false }
    return table.longestMatch(in: tokens, at: first) != nil
  }
}
