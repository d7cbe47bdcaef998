package import SanadModel

/// Stories in a form that other programs work with.
package enum Export: Sendable {
  case document(any Encodable & Sendable)
  case text(String)

  package enum Format: String, Sendable, CaseIterable {
    case ninjs, jsonld, annotations, prov, csl, ics
  }

  /// - Parameter packs: SHA-256 of the language packs, in hexadecimal digits.
  package init(_ briefs: [Brief], as format: Format, program: String, packs: String) {
    let sources = briefs.map { ExportSource($0) }
    self =
      switch format {
      case .ninjs: .document(JSONNode.array(sources.map { NinjsExport.item($0) }))
      case .jsonld: .document(LinkedDataExport.document(sources))
      case .annotations: .document(AnnotationExport.page(sources))
      case .prov:
        .document(ProvenanceExport.document(sources, program: program, packs: packs))
      case .csl: .document(CitationExport.items(sources))
      case .ics: .text(CalendarExport.text(sources))
      }
  }
}
