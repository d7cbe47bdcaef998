import ArgumentParser
import SanadModel
import SanadText

/// `train-stories frequencies`: in how many articles common words stand.
///
/// The stream is cut into equal parts and the least share counts, so that the words of one event do not
/// pass for words of the language.
struct Frequencies: AsyncParsableCommand {
  /// Parts of the stream. Set by reading.
  static let partCount = 6
  /// Thousandths of the articles from which a word is kept: rarer ones weigh nearly the same. Set by reading.
  static let perMilleMin = 3.0

  @Argument(help: "Articles in order of time.")
  var inputs: [String]

  @Option(help: "What the source line says.")
  var source: String

  func run() async throws {
    let articles = try TrainStories.articles(inputs)
    var parts = Array(repeating: [String: Int](), count: Self.partCount)
    for (index, article) in articles.enumerated() {
      let part = index * Self.partCount / articles.count
      for word in words(of: article) { parts[part][word, default: 0] += 1 }
    }
    let size = Double(articles.count) / Double(Self.partCount)
    print(
      """
      # Articles that hold a common word, in thousandths: the least of \(Self.partCount) parts of the stream.
      # source: \(source)
      # licence: CC0
      # columns: word\tperMille
      """)
    for word in parts[0].keys.sorted() {
      let least = parts.map { $0[word] ?? 0 }.min() ?? 0
      let perMille = (Double(least) / size * 1_000).rounded()
      if Self.perMilleMin <= perMille { print("\(word)\t\(Int(perMille))") }
    }
  }

  private func words(of article: AnnotatedArticle) -> Set<String> {
    let text = article.article.text
    return Set(
      article.text.tokens.filter { $0.kind == .word && 2 <= $0.count }
        .map { text[$0.range].lowercased() })
  }
}
