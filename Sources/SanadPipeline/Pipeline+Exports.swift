import SanadBriefs
public import SanadModel

/// The forms in which stories go out to other programs.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// IPTC ninjs, schema.org, Web Annotation, PROV-JSON, CSL-JSON and iCalendar.
  case ninjs, jsonld, annotations, prov, csl, ics
}

/// What goes out: JSON, or text.
public enum ExportDocument: Sendable {
  /// A JSON document.
  case json([UInt8])
  /// A document that is text already.
  case text(String)
}

extension Pipeline {
  /// Briefs in a format that goes out.
  ///
  /// - Parameters:
  ///   - briefs: in the order of the document.
  ///   - format: of the document.
  ///   - program: the version of the program that makes it.
  ///   - packs: SHA-256 of the language packs, in hexadecimal digits.
  public static func export(
    _ briefs: [Brief], as format: ExportFormat, program: String, packs: String
  ) -> ExportDocument {
    let inner: Export.Format =
      switch format {
      case .ninjs: .ninjs
      case .jsonld: .jsonld
      case .annotations: .annotations
      case .prov: .prov
      case .csl: .csl
      case .ics: .ics
      }
    return switch Export(briefs, as: inner, program: program, packs: packs) {
    case .json(let bytes): .json(bytes)
    case .text(let text): .text(text)
    }
  }
}
