package import SanadLanguages
package import SanadModel
package import SanadText

/// What training needs of the tagger: the same features from the same pack.
package struct NameTraining: Sendable {
  private let lexicon: NameLexicon
  private let sentences: SentenceAnnotator
  package let tokenizer: Tokenizer

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages, tag: String) throws(PackError) {
    guard let pack = languages.packs.first(where: { $0.tag == tag }) else {
      throw .missingPack(tag: tag)
    }
    lexicon = try NameLexicon(pack: pack)
    sentences = try SentenceAnnotator(pack: pack, common: languages.common)
    tokenizer = pack.tokenizer
  }

  /// A text's tokens, and the features of those that can be part of a name.
  package func read(_ text: SourceText, words: NameWordTable) -> (
    tokens: [Token], reader: NameFeatureReader
  ) {
    let field = self.field(text)
    return (field.tokens, NameFeatureReader(field: field, lexicon: lexicon, words: words))
  }

  /// The names that `model` finds: token ranges and their type.
  package func names(
    in text: SourceText, model: NameModel
  ) -> (tokens: [Token], names: [(tokens: Range<Int>, type: NameType)]) {
    let field = self.field(text)
    let tagged = NameTagger(model: model, lexicon: lexicon).tagged(field)
    let repair = SpanRepair(field: field, lexicon: lexicon, splitsDashes: tagged.isNews)
    let spans = repair.repaired(tagged.spans)
    return (field.tokens, spans.map { ($0.tokens, $0.type) })
  }

  /// The seconds of one core that tagging `texts` takes, tokens and sentences aside, and the names found.
  package func secondsTagging(_ texts: [SourceText], model: NameModel) -> (Double, Int) {
    let fields = texts.map(field)
    let tagger = NameTagger(model: model, lexicon: lexicon)
    let clock = ContinuousClock()
    var count = 0
    let elapsed = clock.measure {
      for field in fields { count += tagger.tagged(field).spans.count }
    }
    return (
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, count
    )
  }

  private func field(_ text: SourceText) -> NameField {
    var annotated = AnnotatedArticle(article: Article(id: "", text: text))
    annotated.text.tokens = tokenizer.tokens(of: text)
    sentences.annotate(&annotated)
    return NameField(text: text, annotations: annotated.text)
  }
}
