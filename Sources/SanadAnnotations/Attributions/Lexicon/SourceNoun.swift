import SanadLanguages
import SanadModel
import SanadText

/// A noun or a name known to head sources, where it stands.
struct SourceNoun {
  let kind: SourceKind
  /// Tokens.
  let count: Int
  /// The name of an outlet or an agency.
  let isName: Bool
}

extension SpeechLexicon {
  /// The longest known source noun or outlet that starts at token `index`.
  func sourceNoun(in view: FieldView, at index: Int, limit: Int) -> SourceNoun? {
    let roles = view.roles[index]
    if roles.contains(.outlet), view.tokens[index].isCapitalised,
      let outlet = outlets.longestMatch(in: view.tokens, at: index, limit: limit)
    {
      return SourceNoun(kind: outlet.payload, count: outlet.count, isName: true)
    }
    guard roles.contains(.noun),
      let noun = nouns.longestMatch(in: view.tokens, at: index, limit: limit)
    else { return nil }
    return SourceNoun(kind: noun.payload, count: noun.count, isName: false)
  }
}
