package import SanadLanguages
package import SanadModel

/// Shows briefs in one of the formats for people.
package struct BriefFormatter: Sendable {
  package enum Format: Sendable {
    case text(TextFormat.Options)
    case markdown
    case html(PageOptions)
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
    if case .html(let options) = format {
      page = try HTMLFormat(common: languages.common, options: options)
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
      return pageLabels(briefs).flatMap { page?.text(of: stories, labels: $0) } ?? ""
    }
  }

  /// A page a story, a list of them and a feed; nothing in another format than HTML.
  package func site(of briefs: [Brief]) -> [PageFile] {
    let stories = briefs.compactMap { view($0) }
    return pageLabels(briefs).flatMap { page?.site(of: stories, labels: $0) } ?? []
  }

  /// The labels of what stands around several stories.
  private func pageLabels(_ briefs: [Brief]) -> Labels? {
    labelSet.labels(
      for: language ?? briefs.first.map { Self.language(of: $0.account) } ?? "und")
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
