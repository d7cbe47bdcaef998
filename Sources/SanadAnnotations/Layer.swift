import SanadLanguages
import SanadModel

/// A kind of annotation: written by one annotator, read by later ones.
enum Layer: Int, Comparable, Sendable, CaseIterable {
  case tokens, sentences, dates, quantities, names, quotes, attributions, stances

  static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}

/// One step of annotation in one language.
///
/// Says what it reads and writes, so that an impossible order is found before the first article.
protocol ArticleAnnotator: Sendable {
  static var reads: Set<Layer> { get }
  static var writes: Set<Layer> { get }

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, common: CommonTables) throws(PackError)

  /// Adds its layers to the title and the body of `annotated`.
  func annotate(_ annotated: inout AnnotatedArticle)
}

/// The layers that annotators of `order` read before an earlier one writes them.
func unmetReads(in order: [any ArticleAnnotator.Type]) -> [Layer] {
  var available: Set<Layer> = [.tokens]
  var unmet: [Layer] = []
  for annotator in order {
    unmet += annotator.reads.subtracting(available).sorted()
    available.formUnion(annotator.writes)
  }
  return unmet
}
