package import SanadLanguages
package import SanadModel

/// Shows briefs in one of the formats for people.
package struct BriefFormatter: Sendable {
  package enum Format: Sendable {
    case text(TextFormat.Options)
    case markdown
    case html
  }

  private let format: Format
  private let labelSet: LabelSet
  /// Read only where it is asked for.
  private let page: HTMLFormat?
  /// The language asked for; nil for each story's own.
  private let language: String?

  /// - Throws: `PackError` naming file and line.
  package init(_ format: Format, languages: Languages, labels: String?) throws(PackError) {
    self.format = format
    labelSet = try LabelSet(languages: languages)
    if case .html = format {
      page = try HTMLFormat(common: languages.common)
    } else {
      page = nil
    }
    language = labels
  }

  /// One document a story, in the order of `briefs`.
  package func text(of briefs: [Brief]) -> String {
    let stories = briefs.compactMap { view($0) }
    switch format {
    case .text(let options):
      return stories.map { TextFormat(options).text(of: $0) }.joined(separator: "\n\n")
    case .markdown:
      return stories.map { MarkdownFormat().text(of: $0) }.joined(separator: "\n---\n\n")
    case .html:
      let tag = language ?? briefs.first.map { Self.language(of: $0.account) } ?? "und"
      return labelSet.labels(for: tag).flatMap { page?.text(of: stories, labels: $0) } ?? ""
    }
  }

  private func view(_ brief: Brief) -> StoryView? {
    labelSet.labels(for: language ?? Self.language(of: brief.account))
      .map { StoryView(brief, labels: $0) }
  }

  /// The language most of the story's articles are in; of equal ones the first article's.
  private static func language(of account: Account) -> String {
    var counts: [String: Int] = [:]
    var best = (tag: "und", count: 0)
    for article in account.articles {
      counts[article.article.language, default: 0] += 1
    }
    for article in account.articles {
      let tag = article.article.language
      if best.count < counts[tag, default: 0] { best = (tag, counts[tag, default: 0]) }
    }
    return best.tag
  }
}
