package import SanadModel
import SanadText

extension ArticleExtractor {
  /// The candidates of `page` in its order; empty where no element was chosen.
  package func bodyExamples(of page: Page) -> [BodyExample] {
    let source = CharsetDecoder.decoded(page.bytes, declared: page.declaredCharset).text
    let (draft, facts, root) = pages.ruled(
      source.utf8, title: page.given.headline, address: page.url)
    guard let root else {
      return draft.pieces.map {
        BodyExample(
          text: $0.text.string, traits: BodyTraits(), isBody: $0.isBody,
          isOpen: false)
      }
    }
    let candidates = BodyCandidates(draft, facts, root: root).list
    return zip(candidates, TraitReader(facts, candidates).traits()).map {
      BodyExample(
        text: $0.piece.text.string, traits: $1, isBody: $0.isBody,
        isOpen: $0.index == nil || BodyReviewer.takes($0.piece))
    }
  }
}

/// A piece of a page as the trees see it, for training.
package struct BodyExample: Sendable {
  package let text: String
  package let traits: BodyTraits
  /// The rules call it body.
  package let isBody: Bool
  /// The trees may take it where the rules left it out.
  package let isOpen: Bool
}
