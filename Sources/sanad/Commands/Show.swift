import ArgumentParser
import SanadStore

/// `sanad show`: what a store knows of a story or an article.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a store knows of a story or an article: members and claims, or every version.")

  @Argument(help: "A story's id, or an article's id, address or file.") var id: String
  @OptionGroup var place: StoreOptions

  func run() throws {
    var printer = Printer()
    try place.use(for: .reading) { store in
      switch try store.named(id) {
      case .story(let story):
        let view = StoryPage(
          story: story, claims: try store.claims(ofStory: story.id),
          corrections: try store.corrections(ofStory: story.id)
            .filter { !$0.stillPrinted.isEmpty })
        try printer.page(view.canvas)
      case .article(let history):
        try printer.page(ArticlePage(history: history).canvas)
      }
    }
    try printer.finish()
  }
}
