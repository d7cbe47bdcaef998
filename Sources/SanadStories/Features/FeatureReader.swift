import SanadLanguages
import SanadModel
import SanadText

/// Reads the compared fields of an article and weighs their terms by the stream so far.
struct FeatureReader {
  private(set) var statistics: TermStatistics
  private var counter = TermCounter()
  private var order: [Int32] = []
  private var weights: [Float] = []
  private var facts = ParticularReader()
  private var marker = TermMarker()

  private let languages: Languages
  /// By position of the language's pack.
  private var stems: [StemCache] = []

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    self.languages = languages
    let terms = try languages.packs.map { (pack) throws(PackError) in try WordTerms(pack) }
    statistics = TermStatistics(prior: try TermPrior(terms))
    stems = terms.map { StemCache($0) }
  }

  /// Takes up the counts of a stream of `articleCount` articles.
  mutating func resume(_ counts: KeptTable, articleCount: Int) {
    statistics.resume(counts, articleCount: articleCount)
  }

  /// The article's fields; its terms count for the articles after it, and for itself.
  mutating func features(of article: AnnotatedArticle) -> ArticleFeatures {
    let pack = languages.packs.firstIndex { $0.tag == article.article.language } ?? 0
    var vectors = [TermVector](repeating: .empty, count: FeatureField.allCases.count)
    setWords(of: article, pack, &vectors)
    setMentions(of: article, &vectors)
    let terms = marker.terms(of: article, &stems[pack], statistics)
    statistics.finishArticle()
    let published = article.article.published
    let origin = ArticleOrigin(
      minute: published?.minutesSinceEpoch, day: published?.date.dayNumber,
      outlet: article.article.outlet.map { WordHash($0).value },
      length: article.text.tokens.count)
    return ArticleFeatures(
      vectors: vectors, terms: terms, facts: facts.facts(of: article),
      words: BodyWords(article.text.tokens), origin: origin, warmUp: statistics.warmUp)
  }

  /// Sets the words of the body, which are counted, and of the headline and the lead.
  private mutating func setWords(
    of article: AnnotatedArticle, _ pack: Int, _ vectors: inout [TermVector]
  ) {
    let (title, body) = (article.title.tokens, article.text.tokens)
    let parts: [(field: FeatureField, tokens: [Token], count: Int, text: SourceText)] = [
      (.body, body, FeatureLimits.bodyTokenMax, article.article.text),
      (.title, title, title.count, article.article.title),
      (.lead, body, FeatureLimits.leadTokenMax, article.article.text),
    ]
    for (field, tokens, count, text) in parts {
      counter.clear()
      FieldTerms.words(tokens, 0..<min(count, tokens.count), text, &stems[pack], &counter)
      if field == .body { statistics.count(counter.terms) }
      vectors[field.rawValue] = weighed(field)
    }
  }

  /// Sets what is no plain word: capitals, places, days and numbers.
  private mutating func setMentions(of article: AnnotatedArticle, _ vectors: inout [TermVector]) {
    let (title, body) = (article.title.tokens, article.text.tokens)
    let read = 0..<min(body.count, FeatureLimits.bodyTokenMax)
    // Capitals, not the mentions: as good here (F1 .935 and .930), and no change of the tagger moves a
    // story.
    set(.names, &vectors) { FieldTerms.capitals(body, read, &$0) }
    set(.places, &vectors) {
      FieldTerms.places(article.title, &$0)
      FieldTerms.places(article.text, &$0)
    }
    set(.dates, &vectors) {
      FieldTerms.dates(article.title, &$0)
      FieldTerms.dates(article.text, &$0)
    }
    set(.numbers, &vectors) { FieldTerms.numbers(title, body, read, &$0) }
  }

  private mutating func set(
    _ field: FeatureField, _ vectors: inout [TermVector], _ fill: (inout TermCounter) -> Void
  ) {
    counter.clear()
    fill(&counter)
    statistics.count(counter.terms)
    vectors[field.rawValue] = weighed(field)
  }

  /// The counted terms with tf · idf weights, the strongest kept, scaled to length one.
  private mutating func weighed(_ field: FeatureField) -> TermVector {
    weights.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for (index, term) in counter.terms.enumerated() {
      let inverse = statistics.weight(term)
      // Squared: what all articles of a storyline share must not outweigh what is new.
      let count = counter.counts[index]
      let frequency = count == 1 ? 1 : 1 + ExactMath.log(Double(count))
      let weight = inverse * inverse * frequency
      weights.append(Float(weight))
      if 0 < weight { order.append(Int32(index)) }
    }
    keepStrongest()
    return scaled(field)
  }

  private mutating func keepStrongest() {
    guard FeatureLimits.termMax < order.count else { return }
    let terms = counter.terms
    order.sort { left, right in
      let (a, b) = (weights[Int(left)], weights[Int(right)])
      return a == b ? terms[Int(left)] < terms[Int(right)] : b < a
    }
    order.removeLast(order.count - FeatureLimits.termMax)
  }

  private func scaled(_ field: FeatureField) -> TermVector {
    var sum = field.smoothing
    for index in order { sum += weights[Int(index)] * weights[Int(index)] }
    guard !order.isEmpty, 0 < sum else { return .empty }
    let scale = 1 / sum.squareRoot()
    var vector = TermVector()
    vector.terms.reserveCapacity(order.count)
    vector.weights.reserveCapacity(order.count)
    for index in order where FeatureLimits.weightMin <= weights[Int(index)] * scale {
      vector.terms.append(counter.terms[Int(index)] ^ field.salt)
      vector.weights.append(weights[Int(index)] * scale)
    }
    return vector
  }
}
