package import SanadLanguages
package import SanadModel
package import SanadText

/// Reads the features of one field: what the tagger sees, in training and in use.
package struct NameFeatureReader {
  let features: NameFeatures
  private let field: NameField
  private let words: NameWords
  /// Evidence for works of reference, against news below zero, in quarters of a doubling of the odds.
  let register: Int
  /// The stretches of tokens that can hold names.
  package let segments: [Range<Int>]

  init(field: NameField, lexicon: NameLexicon, words: NameWordTable) {
    let tokens = field.tokens
    let isBreak = field.isBreak
    self.field = field
    self.words = lexicon.words
    let (signs, register) = NameSignReader(field: field, lexicon: lexicon, words: words).signs()
    self.register = register
    features = NameFeatures(
      signs: signs, isBreak: isBreak, runs: NameRun.runs(field, signs, isBreak: isBreak))
    segments = NameCandidates(tokens).segments(in: tokens, isBreak: isBreak)
  }

  /// Whether a name can go on with the token at `index`: not with a word in small letters after one with
  /// a capital, unless it joins parts of names (`and`, `of`).
  func mayGoOn(at index: Int) -> Bool {
    let token = field.tokens[index]
    guard token.kind == .word, !token.isCapitalised, 0 < index,
      field.tokens[index - 1].isCapitalised || field.tokens[index - 1].kind != .word
    else { return true }
    return words.has(token.hash, .conjunction) || words.has(token.hash, .particle)
  }

  /// The features of the token at `index`.
  package func features(at index: Int) -> [UInt32] {
    var found: [UInt32] = []
    features.append(at: index, to: &found)
    return found
  }
}

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
