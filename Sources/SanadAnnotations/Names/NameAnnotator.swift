import SanadLanguages
import SanadModel
import SanadText

/// Finds names and the entity that each refers to.
struct NameAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes: Set<Layer> = [.names]

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

  func annotate(_ annotated: inout AnnotatedArticle) {
    let text = NameField(text: annotated.article.text, annotations: annotated.text)
    let title = NameField(text: annotated.article.title, annotations: annotated.title)
    let tagged = tagged(text, beside: title)
    var linker = EntityLinker(lexicon: lexicon, joinsBrackets: tagged.isNews)
    linker.add(withHeadlines(tagged.spans, in: text), of: text)
    linker.add(titleSpans(title, known: linker), of: title)
    let linked = linker.linked()
    annotated.text.names = linked.names[0]
    annotated.title.names = linked.names[1]
    annotated.entities = linked.entities
  }

  /// The names of a field, and whether its prose is news.
  private func tagged(
    _ field: NameField, beside title: NameField? = nil
  ) -> (spans: [NameSpan], isNews: Bool) {
    var (spans, isNews) = model?.tagged(field) ?? (rules.spans(in: field), true)
    spans = SpanRepair(field: field, lexicon: lexicon, splitsDashes: isNews).repaired(spans)
    let repeated = RepeatedNameFinder(
      field: field, lexicon: lexicon, words: model?.model.words ?? .empty)
    spans = repeated.adding(to: spans, title: title)
    spans = GazetteerNameFinder(field: field, lexicon: lexicon).adding(to: spans)
    guard isNews else { return (spans, isNews) }
    return (HeadedNameFinder(field: field, lexicon: lexicon).adding(to: spans), isNews)
  }

  /// `spans`; in lines in title case only names that the rest of the text or a gazetteer has.
  private func withHeadlines(_ spans: [NameSpan], in field: NameField) -> [NameSpan] {
    let lines = HeadlineLines(field)
    guard !lines.ranges.isEmpty else { return spans }
    let body = spans.filter { !lines.contains($0.tokens.lowerBound) }
    var linker = EntityLinker(lexicon: lexicon)
    linker.add(body, of: field)
    let known = HeadlineNameFinder(linker: linker, gazetteer: lexicon.gazetteer)
    let added = lines.ranges.flatMap { known.spans(in: field, $0) }
    return (body + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Names of the title: in title case only those that the body or a gazetteer has.
  private func titleSpans(_ title: NameField, known: EntityLinker) -> [NameSpan] {
    guard title.isTitleCase else { return tagged(title).spans }
    return HeadlineNameFinder(linker: known, gazetteer: lexicon.gazetteer)
      .spans(in: title, title.tokens.indices)
  }
}
