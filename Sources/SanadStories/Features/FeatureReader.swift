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

  private let languages: Languages
  /// By position of the language's pack.
  private var stems: [StemCache] = []

  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    self.languages = languages
    statistics = TermStatistics(prior: try TermPrior(languages: languages))
    for pack in languages.packs { stems.append(StemCache(try Stemmer(pack))) }
  }

  /// The article's fields; its terms count for the articles after it, and for itself.
  mutating func features(of article: AnnotatedArticle) -> ArticleFeatures {
    let (title, body) = (article.title.tokens, article.text.tokens)
    let read = min(body.count, FeatureLimits.bodyTokenMax)
    let lead = min(body.count, FeatureLimits.leadTokenMax)
    var vectors = [TermVector](repeating: .empty, count: FeatureField.allCases.count)
    func vector(_ field: FeatureField, isCounted: Bool, _ fill: (inout TermCounter) -> Void) {
      counter.clear()
      fill(&counter)
      if isCounted { statistics.count(counter.terms) }
      vectors[field.rawValue] = weighed(field)
    }
    let pack = languages.packs.firstIndex { $0.tag == article.article.language } ?? 0
    vector(.body, isCounted: true) {
      FieldTerms.words(body, 0..<read, article.article.text, &stems[pack], &$0)
    }
    vector(.title, isCounted: false) {
      FieldTerms.words(title, 0..<title.count, article.article.title, &stems[pack], &$0)
    }
    vector(.lead, isCounted: false) {
      FieldTerms.words(body, 0..<lead, article.article.text, &stems[pack], &$0)
    }
    // Capitals, not the mentions: as good here (F1 .935 and .930), and no change of the tagger moves a
    // story.
    vector(.names, isCounted: true) { FieldTerms.capitals(body, 0..<read, &$0) }
    vector(.places, isCounted: true) {
      FieldTerms.places(article.title, &$0)
      FieldTerms.places(article.text, &$0)
    }
    vector(.dates, isCounted: true) {
      FieldTerms.dates(article.title, &$0)
      FieldTerms.dates(article.text, &$0)
    }
    vector(.numbers, isCounted: true) { FieldTerms.numbers(title, body, 0..<read, &$0) }
    var particulars = Particulars()
    particulars.facts = facts.facts(of: article)
    particulars.places = leading(article, pack) { $0.type == .place }
    particulars.names = leading(article, pack) { $0.type != .place }
    let shingles = DuplicateJudge.shingles(of: ShingleSequence(body))
    statistics.finishArticle()
    return ArticleFeatures(
      vectors: vectors, shingles: shingles, minute: article.article.published?.minutesSinceEpoch,
      coldness: statistics.coldness, particulars: particulars)
  }

  /// The stems of the words of names in the headline and the first sentences, with their weights as words
  /// of the body.
  private mutating func leading(
    _ article: AnnotatedArticle, _ pack: Int, _ isRead: (NameMention) -> Bool
  ) -> TermVector {
    counter.clear()
    FieldTerms.words(of: article.title, article.article.title, .max, isRead, &stems[pack], &counter)
    let end = ParticularReader.leadEnd(article.text.tokens)
    FieldTerms.words(of: article.text, article.article.text, end, isRead, &stems[pack], &counter)
    var vector = TermVector()
    for term in counter.terms {
      let weight = statistics.weight(term)
      if weight == 0 { continue }
      vector.terms.append(term)
      vector.weights.append(Float(weight))
    }
    return vector
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
