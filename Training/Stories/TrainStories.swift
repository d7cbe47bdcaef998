import ArgumentParser
import SanadArchive
import SanadLanguages
import SanadModel
import SanadPipeline

/// Makes the tables that grouping articles into stories reads from the packs.
@main
struct TrainStories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-stories",
    abstract: "Makes and measures what grouping into stories rests on.",
    subcommands: [
      Frequencies.self, Pairs.self, Compare.self, Copies.self, Measure.self, Generate.self,
      Related.self,
    ])

  /// The annotated articles of `inputs`, in their order.
  static func articles(_ inputs: [String]) throws -> [AnnotatedArticle] {
    let pipeline = try Pipeline(languages: Languages())
    var articles: [AnnotatedArticle] = []
    for item in Intake(inputs) {
      switch item {
      case .page(let page): articles.append(pipeline.annotated(pipeline.article(of: page)))
      case .problem(let problem): throw problem
      }
    }
    return articles
  }
}
