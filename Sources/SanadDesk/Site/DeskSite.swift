import Mustache
import SanadBriefs
package import SanadLanguages
package import SanadPipeline
package import SanadStore

/// What the pages of a desk are made of: the store, the reader's file, labels and templates.
package struct DeskSite: Sendable {
  let store: Store
  let file: DeskFile
  let gate: Gatekeeper
  let settings: DeskSettings
  let pages: AccountPages
  let templates: MustacheLibrary
  let assets: Assets
  let shelf: AccountShelf
  let maker: AccountMaker
  /// Owners of outlets, by the outlet's name in small letters.
  let owners: [String: String]
  /// What a word that is searched for also means.
  let forms: WordForms
  /// What sources are called by.
  let naming: SourceNaming
  let state = DeskState()
  let metrics = Metrics()
  /// Where nobody asks for a language that has labels.
  private let fallback: Labels

  /// - Throws: `PackError` naming the template, style or script that is missing.
  /// - Throws: `StoreError` where `F.desk` cannot be opened.
  package init(
    store: Store, languages: Languages, pipeline: Pipeline, settings: DeskSettings
  ) throws {
    self.store = store
    file = try DeskFile(beside: store.path)
    gate = try Gatekeeper(settings: settings, file: file)
    self.settings = settings
    pages = try AccountPages(languages: languages)
    guard let fallback = pages.labels(for: pages.tags.first ?? "") else {
      throw PackError.missingFile(name: "labels.tsv")
    }
    self.fallback = fallback
    templates = try TemplateFiles.library(Self.templateNames, common: languages.common)
    assets = try Assets(languages.common)
    maker = AccountMaker(store: store, pipeline: pipeline, run: settings.run)
    shelf = AccountShelf(maker)
    owners = try Self.owners(languages.common)
    forms = try WordForms(languages)
    naming = try SourceNaming(languages)
  }

  /// Files under `common/`, each a template by its name.
  static let templateNames = [
    "desk-frame", "desk-stream", "desk-story", "desk-claim-page", "desk-article-page",
    "desk-search", "desk-message", "desk-list", "desk-sources", "desk-sign-in",
    "desk-trace", "desk-compare", "desk-edit", "desk-notes",
  ]

  private static func owners(_ common: CommonTables) throws(PackError) -> [String: String] {
    let table = try common.table("outlets")
    let (name, owner) = (try table.column("name"), try table.column("owner"))
    var owners: [String: String] = [:]
    for row in table.rows where !row.text(owner).isEmpty {
      owners[try row.word(name).lowercased()] = row.text(owner)
    }
    return owners
  }

  /// Stands in every form of the desk.
  package var formToken: String { gate.formToken }

  /// The labels asked for in the address, chosen before, or that the browser prefers.
  func labels(for request: DeskRequest) -> Labels {
    let wanted = [request.query["labels"], request.cookie("labels")].compactMap { $0 }
    let tags = (wanted + request.languages).map { String($0.prefix { $0 != "-" }) }
    return tags.first { pages.tags.contains($0) }.flatMap { pages.labels(for: $0) } ?? fallback
  }
}
