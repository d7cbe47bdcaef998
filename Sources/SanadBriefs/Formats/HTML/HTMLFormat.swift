import Mustache
import SanadLanguages
import SanadModel

/// Stories as pages that need nothing but themselves: all on one, or a page each and a list of them.
struct HTMLFormat: Sendable {
  /// Files under `common/`, each a template by its name.
  static let templateNames = [
    "page", "page-style", "page-story", "page-part", "page-sentence", "page-values",
    "page-matrix", "page-timeline", "page-graph", "page-report",
    "page-origins", "page-quotation", "page-process", "page-jump", "page-body", "page-changes",
    "page-card", "page-index", "page-feed", "page-report-list",
  ]

  private static let styleName = "page-style"

  private let library: MustacheLibrary
  private let options: PageOptions

  /// - Throws: `PackError` naming the template that is missing or no template.
  init(common: CommonTables, options: PageOptions = PageOptions()) throws(PackError) {
    self.options = options
    library = try TemplateFiles.library(Self.templateNames, common: common) { name, text in
      name == Self.styleName ? Self.packed(text) : text
    }
  }

  /// A style without the spaces that are for its editors.
  private static func packed(_ style: String) -> String {
    let lines = style.split(separator: "\n").map { $0.drop { $0 == " " } }
    return [(" { ", "{"), ("; ", ";"), (": ", ":"), (" }", "}")].reduce(
      lines.joined(separator: "\n")
    ) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// All of `stories` on one page.
  func text(of stories: [StoryView], labels: Labels) -> String {
    let site = SiteBuilder(options: options, labels: labels)
    let pages = stories.enumerated().map { index, story in
      var builder = PageBuilder(story, prefix: "t\(index + 1)", hasReports: options.hasReports)
      builder.heading = stories.count == 1 ? options.title : nil
      return builder.page
    }
    let title = options.title ?? stories.first?.title ?? labels["line.no-story"]
    let card =
      stories.first.map { site.card($0, title: title, page: nil) } ?? site.card(title, "", nil, [])
    return render(
      PageView(
        pageLanguage: HTMLText(labels.tag), card: card, stories: pages,
        hasSeveralStories: 1 < pages.count, index: [], indexLinks: [], colophon: site.colophon))
  }

  /// A page a story, the list of them and a feed.
  func site(of stories: [StoryView], labels: Labels) -> [PageFile] {
    let site = SiteBuilder(options: options, labels: labels)
    let newest = site.newestFirst(stories)
    let index = site.index(newest)
    let facts = index.indexFacts.map(\.description).joined(separator: " · ")
    let front = PageView(
      pageLanguage: HTMLText(labels.tag),
      card: site.card(
        site.indexTitle, facts, SiteBuilder.indexName,
        newest.first?.newest.map { [SiteBuilder.moment($0)] } ?? []),
      stories: [], hasSeveralStories: false, index: [index], indexLinks: [],
      colophon: site.colophon)
    let feed = library.render(site.feed(newest), withTemplate: "page-feed") ?? ""
    return [
      PageFile(name: SiteBuilder.indexName, text: render(front)),
      PageFile(name: SiteBuilder.feedName, text: feed),
    ] + stories.map { page(of: $0, site, heading: stories.count == 1 ? options.title : nil) }
  }

  /// - Parameter heading: in place of the story's title.
  private func page(of story: StoryView, _ site: SiteBuilder, heading: String?) -> PageFile {
    let name = SiteBuilder.fileName(of: story.account.id)
    let back = LinkPage(
      linkTarget: HTMLText(SiteBuilder.indexName), linkText: HTMLText(site.indexTitle),
      linkSigns: [])
    var builder = PageBuilder(story, prefix: "t1", hasReports: options.hasReports)
    builder.heading = heading
    return PageFile(
      name: name,
      text: render(
        PageView(
          pageLanguage: HTMLText(story.labels.tag),
          card: site.card(story, title: heading ?? story.title, page: name),
          stories: [builder.page],
          hasSeveralStories: false, index: [], indexLinks: [back], colophon: site.colophon)))
  }

  private func render(_ page: PageView) -> String {
    library.render(page, withTemplate: "page") ?? ""
  }
}
