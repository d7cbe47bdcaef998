package import Mustache
package import SanadLanguages
package import SanadModel

/// What of an account stands on pages of their own: a story, a claim, an article, each as a piece of HTML.
package struct AccountPages: Sendable {
  /// Files under `common/`, beside those of ``HTMLFormat``.
  package static let templateNames = ["desk-account", "desk-claim", "desk-article"]

  /// A piece of HTML, and what a page says above it.
  package struct Piece: Sendable {
    package let title: String
    /// BCP 47, of the title.
    package let language: String
    /// `9 laporan`, `8 media`, `13 – 15 Mei 2026`
    package let facts: [String]
    /// Safe to be put into a page as it is.
    package let html: String
  }

  /// The templates, the desk's own pieces among them.
  package let library: MustacheLibrary
  private let labelSet: LabelSet

  /// - Throws: `PackError` naming the template or the labels that are missing.
  package init(languages: Languages) throws(PackError) {
    library = try TemplateFiles.library(
      HTMLFormat.templateNames + Self.templateNames, common: languages.common)
    labelSet = try LabelSet(languages: languages)
  }

  /// The languages that have labels.
  package var tags: [String] { labelSet.tags }

  package func labels(for tag: String) -> Labels? { labelSet.labels(for: tag) }

  /// The account of a story, its sentences linked to the pages of `addresses`.
  ///
  /// - Parameters:
  ///   - whole: the address of the same with everything; nil where this is it.
  ///   - remarks: words of the newsroom beside claims, by the claim's id.
  package func story(
    _ brief: Brief, _ labels: Labels, _ addresses: PageAddresses, whole: String? = nil,
    remarks: [String: [String]] = [:]
  ) -> Piece {
    let view = StoryView(brief, labels: labels)
    var builder = PageBuilder(view, prefix: "t", addresses: addresses)
    builder.whole = whole
    builder.remarks = remarks
    let page = builder.page
    return Piece(
      title: view.title, language: view.titleLanguage, facts: view.facts + view.limits,
      html: render(page, "desk-account"))
  }

  /// One claim; nil where the account has none of this id.
  package func claim(
    _ id: String, of brief: Brief, _ labels: Labels, _ addresses: PageAddresses
  ) -> Piece? {
    guard let index = brief.account.claims.firstIndex(where: { $0.id == id }) else { return nil }
    let builder = ClaimPageBuilder(brief, claim: index, labels, addresses)
    return Piece(
      title: builder.title, language: builder.titleLanguage, facts: builder.facts,
      html: render(builder.page, "desk-claim"))
  }

  /// One article of a story, its sentences marked with the claims they state.
  package func article(
    _ index: ArticleIndex, of brief: Brief, _ labels: Labels, _ addresses: PageAddresses
  ) -> Piece {
    let view = StoryView(brief, labels: labels)
    let anchors = PageAnchors(account: brief.account, prefix: "t", addresses: addresses)
    let page = ArticleBuilder(view, anchors).article(index)
    return Piece(
      title: view.articleTitle(index), language: brief.account.articles[index].article.language,
      facts: ArticleBuilder(view, anchors).bylineParts(index), html: render(page, "desk-article"))
  }

  private func render(_ page: some Sendable, _ name: String) -> String {
    library.render(page, withTemplate: name) ?? ""
  }
}

/// Templates by the names of their files.
package enum TemplateFiles {
  /// - Parameters:
  ///   - names: of the files under `common/`, without `.mustache`.
  ///   - common: the tables that no language owns.
  ///   - edited: gives the text that is read as a template, of a name and its file's text.
  /// - Throws: `PackError` naming the template that is missing or no template.
  package static func library(
    _ names: [String], common: CommonTables, edited: (String, String) -> String = { $1 }
  ) throws(PackError) -> MustacheLibrary {
    var templates: [String: MustacheTemplate] = [:]
    for name in names {
      let file = "\(name).mustache"
      guard let bytes = common.bytes(file) else { throw .missingFile(name: "common/\(file)") }
      do {
        templates[name] = try MustacheTemplate(
          string: edited(name, String(decoding: bytes, as: UTF8.self)))
      } catch {
        throw .badFile(file: "common/\(file)", reason: .notATemplate)
      }
    }
    return MustacheLibrary(templates: templates)
  }
}

extension AccountPages {
  /// A claim as `sanad brief --format json` has it; nil where the account has none of this id.
  package static func record(
    ofClaim id: String, of brief: Brief
  ) -> ClaimRecord? {
    guard let index = brief.account.claims.firstIndex(where: { $0.id == id }) else { return nil }
    let account = brief.account
    let wording = ClaimWording(account: account, language: account.titled?.language ?? "und")
    return ClaimRecord(
      account.claims[index], words: wording.best(index), toldWith: brief.representatives[id],
      PointerWriter(account, isWhole: true))
  }

  /// A host that a page prints in capitals, as hosts are written; any other name as it is.
  package static func readable(outlet: String) -> String { OutletNames.readable(outlet) }

  /// Whether a reader may be sent to an address.
  package static func isWeb(_ url: String) -> Bool { TextFragment.isWeb(url) }
}
