import Mustache
import SanadLanguages

/// Stories as one page that needs nothing but itself.
struct HTMLFormat: Sendable {
  /// Files under `common/`, each a template by its name.
  static let templateNames = [
    "page", "page-style", "page-story", "page-part", "page-sentence", "page-values",
    "page-matrix", "page-timeline", "page-graph", "page-report",
    "page-origins", "page-quotation", "page-process", "page-jump", "page-body", "page-changes",
  ]

  private let library: MustacheLibrary

  /// - Throws: `PackError` naming the template that is missing or no template.
  init(common: CommonTables) throws(PackError) {
    library = try TemplateFiles.library(Self.templateNames, common: common)
  }

  func text(of stories: [StoryView], labels: Labels) -> String {
    let pages = stories.enumerated().map { PageBuilder($1, prefix: "t\($0 + 1)").page }
    let page = PageView(
      pageLanguage: HTMLText(labels.tag),
      pageTitle: HTMLText(stories.first?.title ?? labels["line.no-story"]), stories: pages,
      hasSeveralStories: 1 < pages.count)
    return library.render(page, withTemplate: "page") ?? ""
  }
}
