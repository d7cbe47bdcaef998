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
  case json([UInt8])
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
      case .ninjs: .json(Self.list(sources.lazy.map { [NinjsExport.item($0, maker)] }))
      case .jsonld: .json(LinkedDataExport.document(sources, maker))
      case .annotations:
        .json(JSONNodeWriter.bytes(of: AnnotationExport.page(sources, maker)) + [0x0A])
      case .prov: .json(ProvenanceExport.document(sources, maker))
      case .csl: .json(Self.list(sources.lazy.map { CitationExport.items($0, maker) }))
      case .ics: .text(CalendarExport.text(sources))
      }
  }

  /// A list of what each story gives, made one story after another.
  private static func list(_ stories: some Sequence<[JSONNode]>) -> [UInt8] {
    var writer = JSONNodeWriter()
    var isFirst = true
    writer.raw("[")
    for nodes in stories { writer.list(nodes, after: &isFirst) }
    writer.raw("\n]\n")
    return writer.bytes
  }
}
