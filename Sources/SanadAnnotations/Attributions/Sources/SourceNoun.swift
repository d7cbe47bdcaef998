import SanadLanguages
import SanadModel
import SanadText

/// A noun or a name known to head phrases for sources.
struct SourceNoun {
  let kind: SourceKind
  /// Tokens.
  let count: Int
  /// The name of an outlet or an agency.
  let isName: Bool
  /// The noun; nil for a name.
  let head: SourceHead?
}

extension SpeechLexicon {
  /// The outlet or agency whose name starts at token `index`, with its capital.
  func outlet(in view: FieldView, at index: Int, limit: Int) -> PhraseTable<Outlet>.Entry? {
    guard view.roles[index].contains(.outlet), view.tokens[index].isCapitalised else { return nil }
    return tables.outlets.longestMatch(in: view.tokens, at: index, limit: limit)
  }

  /// The longest known source noun or outlet that starts at token `index`.
  func sourceNoun(in view: FieldView, at index: Int, limit: Int) -> SourceNoun? {
    let roles = view.roles[index]
    if let outlet = outlet(in: view, at: index, limit: limit) {
      return SourceNoun(kind: outlet.payload.kind, count: outlet.count, isName: true, head: nil)
    }
    guard roles.contains(.noun),
      let noun = tables.nouns.longestMatch(in: view.tokens, at: index, limit: limit)
    else { return nil }
    return SourceNoun(
      kind: noun.payload.kind, count: noun.count, isName: false, head: noun.payload)
  }
}
