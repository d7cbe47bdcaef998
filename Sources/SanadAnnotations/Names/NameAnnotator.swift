import SanadLanguages
import SanadModel
import SanadText

/// Finds names and the entity each stands for.
struct NameAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes = Layer.names

  private let lexicon: NameLexicon
  private let rules: RuleTagger
  /// Nil for a language without a trained model.
  private let model: NameTagger?

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try NameLexicon(pack: pack)
    rules = RuleTagger(lexicon: lexicon)
    let lexicon = lexicon
    model = pack.bytes("names.model").flatMap(NameModel.init)
      .map { NameTagger(model: $0, lexicon: lexicon) }
  }

  private func tagged(_ field: NameField) -> (spans: [NameSpan], isNews: Bool) {
    guard let model else { return (rules.spans(in: field), true) }
    let (spans, isNews) = model.tagged(field)
    let filler = KnownNameFiller(field: field, gazetteer: lexicon.gazetteer)
    return (filler.filled(spans), isNews)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let text = NameField(text: annotated.article.text, annotations: annotated.text)
    let title = NameField(text: annotated.article.title, annotations: annotated.title)
    var linker = EntityLinker(lexicon: lexicon)
    let tagged = tagged(text)
    linker.add(tagged.spans, of: text)
    linker.add(headlineSpans(title, known: linker), of: title)
    linker.joinsBrackets = tagged.isNews
    let linked = linker.linked()
    annotated.text.names = linked.names[0]
    annotated.title.names = linked.names[1]
    annotated.entities = linked.entities
  }

  /// Names of a headline: in title case only those that the body or a gazetteer has.
  private func headlineSpans(_ title: NameField, known: EntityLinker) -> [NameSpan] {
    guard title.isTitleCase else { return tagged(title).spans }
    return KnownNames(linker: known, gazetteer: lexicon.gazetteer).spans(in: title)
  }
}
