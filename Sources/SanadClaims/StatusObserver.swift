package import SanadLanguages
package import SanadModel
import SanadText

/// What the weights of statuses and differences are fitted on: candidates of a story with their features.
package struct StatusObserver: Sendable {
  /// A statement with a pattern of the kind.
  package struct StatementObservation: Sendable {
    package let statement: Pointer
    package let features: [String: Double]
  }

  /// Two values that may be of one thing.
  package struct DifferenceObservation: Sendable {
    package let first: Pointer
    package let second: Pointer
    /// The words of each value, and its day or number.
    package let firstWords: [String]
    package let secondWords: [String]
    package let features: [String: Double]
  }

  private let lexicons: ClaimLexicons
  private let publishers: PublisherTable

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    lexicons = try ClaimLexicons(languages: languages)
    publishers = try PublisherTable(languages.common)
  }

  /// The statements of a story that may leave something open.
  package func pending(in articles: [AnnotatedArticle]) -> [StatementObservation] {
    let story = StoryIndex(Account(id: "", articles: articles).articles, lexicons: lexicons)
    let matches = StatusReader(story: story).matches()
    let reader = StatusFeatureReader(
      story, .pending, matches, WordSpace(story),
      newsrooms: publishers.newsrooms(of: story.articles))
    return reader.features().map { statement, features in
      StatementObservation(
        statement: story.pointer(to: statement),
        features: Dictionary(features.map { ($0.name, $0.value) }) { first, _ in first })
    }
  }

  /// The values of a story that may differ.
  package func differences(in articles: [AnnotatedArticle]) -> [DifferenceObservation] {
    let story = StoryIndex(Account(id: "", articles: articles).articles, lexicons: lexicons)
    let context = ValueContext(
      story, WordSpace(story), QuantityUseReader(story: story).uses())
    let names = DifferenceFeature.allCases.map(\.rawValue)
    return ValuePairReader(context).pairs().filter(DifferenceFilter.mayDiffer).map { pair in
      DifferenceObservation(
        first: story.pointer(to: pair.first.statement),
        second: story.pointer(to: pair.second.statement),
        firstWords: words(pair.first, story), secondWords: words(pair.second, story),
        features: Dictionary(zip(names, pair.features)) { first, _ in first })
    }
  }

  private func words(_ mention: ValueMention, _ story: StoryIndex) -> [String] {
    let text = story.annotated(mention.statement).article.text[mention.range]
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard mention.low.isFinite, abs(mention.low) < 1e9 else { return parts }
    let number =
      mention.kind == .day ? CivilDate(dayNumber: Int(mention.low)).day : Int(mention.low)
    return parts + ["\(number)"]
  }

  /// 1 for a feature of differences that only speaks for one, -1 for one that only speaks against one, else 0.
  package static func sign(of feature: String) -> Int {
    DifferenceFeature(rawValue: feature)?.sign ?? 0
  }
}
