import SanadBriefs
public import SanadLanguages
public import SanadModel

/// How briefs are shown to people.
public enum BriefFormat: Sendable {
  /// For a terminal of so many columns.
  case text(columns: Int, isColoured: Bool)
  /// CommonMark with tables.
  case markdown
  /// A page that loads nothing from elsewhere.
  case page(PageSettings)

  /// A page with no settings of its own.
  public static var html: BriefFormat { .page(PageSettings()) }
}

/// How pages are made for those who read them elsewhere.
public struct PageSettings: Sendable, Hashable {
  /// Whether the reports stand on the page in full: they are their outlets'.
  public var hasReports = false
  /// The heading of the list of stories, or the title of a single page; nil for a report's own.
  public var title: String?
  /// Who publishes the pages.
  public var site: String?
  /// The address of the folder that they will stand in.
  public var address: String?
  /// The version of the program that makes them.
  public var program: String?
  /// SHA-256 of the language packs, in hexadecimal digits.
  public var packs: String?

  /// Sentences and links, a report's title, no site.
  public init() {}

  fileprivate var options: PageOptions {
    var options = PageOptions()
    options.hasReports = hasReports
    (options.title, options.site, options.address) = (title, site, address)
    (options.program, options.packs) = (program, packs)
    return options
  }
}

/// A file of a site, by its name in the site's folder.
public struct SiteFile: Sendable, Hashable {
  /// `index.html`, `feed.xml`, or a story's own.
  public let name: String
  /// Its text.
  public let text: String
}

/// Shows briefs; reads labels and templates when it is made, so that a bad pack fails early.
public struct BriefPrinter: Sendable {
  private let formatter: BriefFormatter

  /// - Parameters:
  ///   - format: of all that is printed.
  ///   - languages: the packs with the labels.
  ///   - labels: the language of the interface; nil for each story's own.
  /// - Throws: `PackError` naming file and line.
  public init(_ format: BriefFormat, languages: Languages, labels: String?) throws(PackError) {
    let inner: BriefFormatter.Format =
      switch format {
      case .text(let columns, let isColoured):
        .text(TextFormat.Options(width: columns, isColoured: isColoured))
      case .markdown: .markdown
      case .page(let settings): .html(settings.options)
      }
    formatter = try BriefFormatter(inner, languages: languages, labels: labels)
  }

  /// One document a story.
  public func text(of briefs: [Brief]) -> String { formatter.text(of: briefs) }

  /// A page a story, a list of them and a feed; nothing in another format than HTML.
  public func site(of briefs: [Brief]) -> [SiteFile] {
    formatter.site(of: briefs).map { SiteFile(name: $0.name, text: $0.text) }
  }
}

extension Pipeline {
  /// The latest time at which one of `articles` was published: what an account of them stands at; nil where none is
  /// dated.
  public static func newestTime(of articles: [Article]) -> Timestamp? {
    Timestamp.newest(of: articles)
  }
}
