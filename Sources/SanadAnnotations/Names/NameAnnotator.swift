import SanadLanguages
import SanadModel
import SanadText

/// Finds names and the entity each stands for.
struct NameAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes = Layer.names

  private let lexicon: NameLexicon
  private let tagger: RuleTagger

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try NameLexicon(pack: pack)
    tagger = RuleTagger(lexicon: lexicon)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let text = NameField(text: annotated.article.text, annotations: annotated.text)
    let title = NameField(text: annotated.article.title, annotations: annotated.title)
    var linker = EntityLinker(lexicon: lexicon)
    linker.add(tagger.spans(in: text), of: text)
    linker.add(headlineSpans(title, known: linker), of: title)
    let linked = linker.linked()
    annotated.text.names = linked.names[0]
    annotated.title.names = linked.names[1]
    annotated.entities = linked.entities
  }

  /// Names of a headline: in title case only those that the body or a gazetteer has.
  private func headlineSpans(_ title: NameField, known: EntityLinker) -> [NameSpan] {
    guard title.isTitleCase else { return tagger.spans(in: title) }
    return KnownNames(linker: known, gazetteer: lexicon.gazetteer).spans(in: title)
  }
}
