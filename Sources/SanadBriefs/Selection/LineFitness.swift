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

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    var openings: [String: PhraseTable<Void>] = [:]
    for pack in languages.packs {
      let table = try pack.table("line-openings")
      if table.columns.isEmpty { continue }
      openings[pack.tag] = try PhraseTable(
        table, phrase: "words", tokenizer: pack.tokenizer
      ) { (_) throws(PackError) in }
    }
    self.openings = openings
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
    return !opens(tokens, annotated.article.language)
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

  /// Whether the first word, or the first behind a mark, opens a teaser.
  private func opens(_ tokens: [Token], _ language: String) -> Bool {
    guard let table = openings[String(language.prefix { $0 != "-" })],
      let first = tokens.firstIndex(where: { $0.kind == .word })
    else { return false }
    return table.longestMatch(in: tokens, at: first) != nil
  }
}
