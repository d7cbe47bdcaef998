package import SanadModel

/// With what an export was made.
struct ExportMaker {
  /// The program's version.
  let program: String
  /// SHA-256 of the language packs, in hexadecimal digits.
  let packs: String
}

/// Stories in a form that other programs work with.
package enum Export: Sendable {
  case document(JSONNode)
  case text(String)

  package enum Format: String, Sendable, CaseIterable {
    case ninjs, jsonld, annotations, prov, csl, ics
  }

  /// - Parameter packs: SHA-256 of the language packs, in hexadecimal digits.
  package init(_ briefs: [Brief], as format: Format, program: String, packs: String) {
    let sources = briefs.map { ExportSource($0) }
    let maker = ExportMaker(program: program, packs: packs)
    self =
      switch format {
      case .ninjs: .document(JSONNode.array(sources.map { NinjsExport.item($0, maker) }))
      case .jsonld: .document(LinkedDataExport.document(sources, maker))
      case .annotations: .document(AnnotationExport.page(sources, maker))
      case .prov:
        .document(ProvenanceExport.document(sources, maker))
      case .csl: .document(CitationExport.items(sources, maker))
      case .ics: .text(CalendarExport.text(sources))
      }
  }
}
